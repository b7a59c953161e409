package io.entente.common.date;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much the recorder trusts a date. Ordered from least to most. */
public enum Confidence {
    @JsonProperty("low")
    LOW,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("high")
    HIGH
}
