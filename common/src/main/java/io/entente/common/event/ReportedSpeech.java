package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the source gives a statement. */
public enum ReportedSpeech {
    /** In the words of the speaker. */
    @JsonProperty("quote")
    QUOTE,
    /** In the words of the reporter, attributed to the speaker. */
    @JsonProperty("paraphrase")
    PARAPHRASE,
    /** The source itself says it. */
    @JsonProperty("narration")
    NARRATION
}
