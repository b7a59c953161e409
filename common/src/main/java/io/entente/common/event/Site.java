package io.entente.common.event;

import static io.entente.common.event.Components.required;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An installation or building that was visited.
 *
 * @param nameAsReported the name as the source spells it, mistakes kept
 * @param subdivision subdivision in which it lies, ISO 3166-2
 */
public record Site(
        SiteId siteId,
        LangMap name,
        @Nullable String nameAsReported,
        @Nullable String siteKind,
        @Nullable PlaceId placeId,
        @JsonProperty("iso3166_2") @Nullable String subdivision,
        @JsonProperty("iso3166_2Basis") @Nullable Basis subdivisionBasis,
        @Nullable ActorId operatorId,
        @Nullable Geo geo) {

    public Site {
        required("siteId", siteId);
        required("name", name);
    }
}
