package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an identifier has been checked. */
public enum IdentifierStatus {
    /** Seen at the authority that issues it. */
    @JsonProperty("verified")
    VERIFIED,
    /** Found in several independent places. */
    @JsonProperty("corroborated")
    CORROBORATED,
    @JsonProperty("single-source")
    SINGLE_SOURCE,
    @JsonProperty("unverified")
    UNVERIFIED
}
