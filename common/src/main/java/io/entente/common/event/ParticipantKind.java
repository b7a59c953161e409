package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What takes part: a person, an organisation, an unnamed group, or the source that speaks for itself. */
public enum ParticipantKind {
    @JsonProperty("person")
    PERSON,
    @JsonProperty("organisation")
    ORGANISATION,
    @JsonProperty("group")
    GROUP,
    @JsonProperty("source")
    SOURCE
}
