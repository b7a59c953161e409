package io.entente.common.date;

import java.util.Arrays;

/** What EDTF lets one say about a component of a date. */
enum Qualifier {
    NONE(""),
    UNCERTAIN("?"),
    APPROXIMATE("~"),
    UNCERTAIN_AND_APPROXIMATE("%");

    private final String sign;

    Qualifier(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /** {@code NONE} for any other character. */
    static Qualifier ofSign(int character) {
        return Arrays.stream(values())
                .filter(qualifier -> qualifier.sign.equals(Character.toString(character)))
                .findFirst()
                .orElse(NONE);
    }

    boolean isUncertain() {
        return this == UNCERTAIN || this == UNCERTAIN_AND_APPROXIMATE;
    }

    boolean isApproximate() {
        return this == APPROXIMATE || this == UNCERTAIN_AND_APPROXIMATE;
    }
}
