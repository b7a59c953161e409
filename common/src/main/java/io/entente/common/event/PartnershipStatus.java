package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a partnership stands. */
public enum PartnershipStatus {
    @JsonProperty("active")
    ACTIVE,
    /** Nothing happens, nobody ended it. */
    @JsonProperty("dormant")
    DORMANT,
    @JsonProperty("suspended")
    SUSPENDED,
    @JsonProperty("ended")
    ENDED,
    /** Active again after it was dormant, suspended or ended. */
    @JsonProperty("revived")
    REVIVED
}
