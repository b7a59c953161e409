package io.entente.common.date;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a date follows the date of the event it is inherited from. */
public enum Inheritance {
    /** The same date: a statement made at a meeting. */
    @JsonProperty("same")
    SAME,
    /** Some day within it: a meeting held during a visit. */
    @JsonProperty("within")
    WITHIN
}
