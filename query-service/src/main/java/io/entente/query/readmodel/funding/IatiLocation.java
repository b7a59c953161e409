package io.entente.query.readmodel.funding;

import io.entente.common.event.Geo;
import io.entente.common.event.LangMap;
import io.entente.common.event.Place;
import io.entente.common.event.PlacePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Where an activity takes place, as a point: the vocabularies of IATI have no ISO 3166-2.
 *
 * @param exact whether the point is that of a site, and not the middle of a city or region
 */
record IatiLocation(LangMap name, Geo point, boolean exact) {

    /** Null when no source tells a point. */
    static @Nullable IatiLocation of(@Nullable Place place) {
        return place == null || place.geo() == null
                ? null
                : new IatiLocation(place.name(), place.geo(), place.precision() == PlacePrecision.SITE);
    }
}
