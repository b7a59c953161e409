package io.entente.query.readmodel.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of an event. */
enum EventState {
    /** It counts, as it was recorded or corrected. */
    @JsonProperty("applied")
    APPLIED,
    /** It was taken back and counts no more. */
    @JsonProperty("retracted")
    RETRACTED,
    /** A correction or retraction that has no effect; the outcome says why. */
    @JsonProperty("without-effect")
    WITHOUT_EFFECT,
    /** It could not be applied. */
    @JsonProperty("parked")
    PARKED
}
