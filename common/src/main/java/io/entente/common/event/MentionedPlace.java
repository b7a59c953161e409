package io.entente.common.event;

import static io.entente.common.event.Components.required;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A place that somebody spoke of; nothing happened there.
 *
 * @param name the name as the source spells it
 * @param countryCode country, ISO 3166-1 alpha-2
 * @param subdivision subdivision, ISO 3166-2
 * @param wikidata wikidata item of the place
 */
public record MentionedPlace(
        String name,
        @Nullable PlaceId placeId,
        @Nullable String countryCode,
        @JsonProperty("iso3166_2") @Nullable String subdivision,
        @Nullable String wikidata) {

    public MentionedPlace {
        required("name", name);
    }
}
