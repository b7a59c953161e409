package io.entente.query.replay;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who promotes a generation that is verified. */
public enum PromotionPolicy {
    /** An operator, who has seen the differences. */
    BY_OPERATOR("by-operator"),
    /** The rebuild itself, if no table differs but those whose projections have another version. */
    WHEN_AS_EXPECTED("when-as-expected");

    private final String code;

    PromotionPolicy(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    static PromotionPolicy of(String code) {
        return code.equals(BY_OPERATOR.code) ? BY_OPERATOR : WHEN_AS_EXPECTED;
    }
}
