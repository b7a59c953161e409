package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much weight a field was given. */
public enum PriorityLevel {
    @JsonProperty("priority")
    PRIORITY,
    @JsonProperty("particular-attention")
    PARTICULAR_ATTENTION,
    @JsonProperty("willingness")
    WILLINGNESS
}
