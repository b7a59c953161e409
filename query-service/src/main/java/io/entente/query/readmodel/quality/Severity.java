package io.entente.query.readmodel.quality;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a finding matters. */
enum Severity {
    /** Good to know; nothing may be wrong. */
    @JsonProperty("info")
    INFO,
    /** Somebody should find out. */
    @JsonProperty("warn")
    WARN,
    /** What was recorded cannot be as it is. */
    @JsonProperty("error")
    ERROR
}
