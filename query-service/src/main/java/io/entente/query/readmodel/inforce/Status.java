package io.entente.query.readmodel.inforce;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where an agreement stands on a day. */
public enum Status {
    @JsonProperty("not-yet")
    NOT_YET,
    @JsonProperty("in-force")
    IN_FORCE,
    @JsonProperty("possibly-in-force")
    POSSIBLY_IN_FORCE,
    /** Its period is over. */
    @JsonProperty("expired")
    EXPIRED,
    /** It was ended before its period was over. */
    @JsonProperty("terminated")
    TERMINATED,
    /** Signed after its own period, or ended before it began. */
    @JsonProperty("never-in-force")
    NEVER_IN_FORCE
}
