package io.entente.common.event;

import static io.entente.common.event.Components.required;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where something happened, as closely as the source says.
 *
 * @param countryCode country, ISO 3166-1 alpha-2
 * @param subdivision subdivision, ISO 3166-2
 * @param wikidata wikidata item of the territory
 * @param nameAsReported the name as the source spells it, mistakes kept
 */
public record Place(
        PlaceId placeId,
        LangMap name,
        @Nullable String countryCode,
        @JsonProperty("iso3166_2") @Nullable String subdivision,
        @Nullable String wikidata,
        PlacePrecision precision,
        @Nullable Geo geo,
        @Nullable String nameAsReported,
        @Nullable String note) {

    public Place {
        required("placeId", placeId);
        required("name", name);
        required("precision", precision);
    }
}
