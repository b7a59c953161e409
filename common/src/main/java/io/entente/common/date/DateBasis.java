package io.entente.common.date;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a date rests on. */
public enum DateBasis {
    /** The source says it. */
    @JsonProperty("stated")
    STATED,
    /** Concluded from what the source says. */
    @JsonProperty("inferred")
    INFERRED,
    /** Concluded, and confirmed by evidence from elsewhere. */
    @JsonProperty("corroborated")
    CORROBORATED,
    @JsonProperty("unknown")
    UNKNOWN
}
