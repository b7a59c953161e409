package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an organisation does in a programme. The first four are the roles of IATI. */
public enum ProgrammeRole {
    @JsonProperty("funding")
    FUNDING,
    @JsonProperty("accountable")
    ACCOUNTABLE,
    @JsonProperty("extending")
    EXTENDING,
    @JsonProperty("implementing")
    IMPLEMENTING,
    @JsonProperty("supporting")
    SUPPORTING,
    @JsonProperty("beneficiary")
    BENEFICIARY
}
