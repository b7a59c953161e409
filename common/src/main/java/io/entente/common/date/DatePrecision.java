package io.entente.common.date;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How fine a date is known. Says nothing of how sure it is: that is {@link Confidence}. */
public enum DatePrecision {
    @JsonProperty("day")
    DAY,
    @JsonProperty("month")
    MONTH,
    @JsonProperty("year")
    YEAR,
    /** From one day to another, both part of it: a visit of five days. */
    @JsonProperty("range")
    RANGE,
    /** One single day, known only to lie between two: a meeting held during a visit. */
    @JsonProperty("day-within-range")
    DAY_WITHIN_RANGE,
    /** Day and month are known, the year is one of several. */
    @JsonProperty("day-of-unknown-year")
    DAY_OF_UNKNOWN_YEAR,
    @JsonProperty("unknown")
    UNKNOWN
}
