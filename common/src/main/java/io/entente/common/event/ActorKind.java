package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an actor is. */
public enum ActorKind {
    @JsonProperty("person")
    PERSON,
    @JsonProperty("organisation")
    ORGANISATION
}
