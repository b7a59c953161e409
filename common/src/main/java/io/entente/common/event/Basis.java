package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a single value rests on. */
public enum Basis {
    /** The source says it. */
    @JsonProperty("stated")
    STATED,
    /** Concluded from the source. */
    @JsonProperty("inferred")
    INFERRED,
    /** Concluded and confirmed from elsewhere. */
    @JsonProperty("corroborated")
    CORROBORATED,
    /** Taken from outside the source. */
    @JsonProperty("external")
    EXTERNAL,
    @JsonProperty("unknown")
    UNKNOWN
}
