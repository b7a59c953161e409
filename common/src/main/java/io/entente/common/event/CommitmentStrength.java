package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How binding a commitment sounds in its source. */
public enum CommitmentStrength {
    @JsonProperty("firm")
    FIRM,
    @JsonProperty("intended")
    INTENDED,
    @JsonProperty("exploratory")
    EXPLORATORY
}
