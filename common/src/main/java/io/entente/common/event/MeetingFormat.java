package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the sides were together. */
public enum MeetingFormat {
    @JsonProperty("in-person")
    IN_PERSON,
    @JsonProperty("virtual")
    VIRTUAL,
    @JsonProperty("hybrid")
    HYBRID
}
