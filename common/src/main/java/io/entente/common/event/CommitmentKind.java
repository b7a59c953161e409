package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What sort of promise it is. */
public enum CommitmentKind {
    @JsonProperty("pledge")
    PLEDGE,
    @JsonProperty("offer")
    OFFER,
    /** Every obligor promises it together with the others. */
    @JsonProperty("joint-undertaking")
    JOINT_UNDERTAKING
}
