package io.entente.query.readmodel.followup;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is followed up. */
enum TargetKind {
    @JsonProperty("task")
    TASK,
    @JsonProperty("commitment")
    COMMITMENT
}
