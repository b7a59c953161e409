package io.entente.query.readmodel.inforce;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure a claim is. Ordered from least to most. */
public enum Certainty {
    @JsonProperty("no")
    NO,
    @JsonProperty("possible")
    POSSIBLE,
    @JsonProperty("certain")
    CERTAIN;

    Certainty and(Certainty other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Certainty not() {
        return switch (this) {
            case NO -> CERTAIN;
            case POSSIBLE -> POSSIBLE;
            case CERTAIN -> NO;
        };
    }

    /** Either of the two is the case, and it is not known which. */
    Certainty orElse(Certainty other) {
        return this == other ? this : POSSIBLE;
    }
}
