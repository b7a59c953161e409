package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The instrument of a funding. */
public enum FinanceKind {
    @JsonProperty("grant")
    GRANT,
    @JsonProperty("loan")
    LOAN,
    @JsonProperty("in-kind")
    IN_KIND,
    @JsonProperty("mixed")
    MIXED,
    @JsonProperty("unknown")
    UNKNOWN
}
