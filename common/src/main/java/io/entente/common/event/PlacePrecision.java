package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How closely a place is known. */
public enum PlacePrecision {
    @JsonProperty("country")
    COUNTRY,
    @JsonProperty("region")
    REGION,
    @JsonProperty("city")
    CITY,
    @JsonProperty("site")
    SITE,
    @JsonProperty("unknown")
    UNKNOWN
}
