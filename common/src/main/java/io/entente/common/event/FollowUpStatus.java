package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What has become of a task or commitment. */
public enum FollowUpStatus {
    @JsonProperty("in-progress")
    IN_PROGRESS,
    @JsonProperty("fulfilled")
    FULFILLED,
    @JsonProperty("partly-fulfilled")
    PARTLY_FULFILLED,
    @JsonProperty("abandoned")
    ABANDONED,
    /** Another task or commitment took its place. */
    @JsonProperty("superseded")
    SUPERSEDED
}
