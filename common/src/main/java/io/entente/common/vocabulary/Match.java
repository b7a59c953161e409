package io.entente.common.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How well a field of cooperation is met by its CRS purpose codes. The choice is ours, not that of the OECD. */
public enum Match {
    @JsonProperty("exact")
    EXACT,
    @JsonProperty("close")
    CLOSE,
    /** No sector fits. */
    @JsonProperty("none")
    NONE
}
