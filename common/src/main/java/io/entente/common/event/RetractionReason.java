package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a recorded event no longer counts. */
public enum RetractionReason {
    @JsonProperty("duplicate")
    DUPLICATE,
    @JsonProperty("false-report")
    FALSE_REPORT,
    @JsonProperty("misattributed")
    MISATTRIBUTED,
    /** Recorded under the wrong subject; the event that replaces it names the right one. */
    @JsonProperty("wrong-stream")
    WRONG_STREAM,
    @JsonProperty("privacy")
    PRIVACY,
    @JsonProperty("legal")
    LEGAL
}
