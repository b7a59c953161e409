package io.entente.query.readmodel.map;

import io.entente.common.event.Geo;
import io.entente.common.event.Place;
import io.entente.common.event.PlacePrecision;
import io.entente.common.place.Places;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which points stand for what. */
final class Points {

    private static final Places PLACES = Places.load();

    private Points() {}

    /**
     * Where a meeting was held: null when only the country or the region is known. The middle of a city stands for a venue
     * in it, the middle of a country for nothing.
     */
    static @Nullable Geo venue(@Nullable Place place) {
        if (place == null || !(place.precision() == PlacePrecision.SITE || place.precision() == PlacePrecision.CITY)) {
            return null;
        }
        return place.geo() == null ? shipped(place.placeId().value()).orElse(null) : place.geo();
    }

    /** A place whose point an event tells; empty without a point, and for a site, which is only one point of a place. */
    static Optional<Place> wholePlace(@Nullable Place place) {
        return Optional.ofNullable(place)
                .filter(told -> told.geo() != null)
                .filter(told -> told.precision() != PlacePrecision.SITE)
                .filter(told -> told.precision() != PlacePrecision.UNKNOWN);
    }

    /** The point that comes with Entente; empty when nobody has looked it up. */
    static Optional<Geo> shipped(String placeId) {
        return PLACES.find(placeId).map(Place::geo);
    }
}
