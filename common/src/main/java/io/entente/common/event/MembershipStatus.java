package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a membership stands. */
public enum MembershipStatus {
    @JsonProperty("under-consideration")
    UNDER_CONSIDERATION,
    @JsonProperty("applied")
    APPLIED,
    @JsonProperty("joined")
    JOINED,
    @JsonProperty("declined")
    DECLINED,
    @JsonProperty("left")
    LEFT
}
