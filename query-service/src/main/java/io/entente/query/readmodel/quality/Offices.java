package io.entente.query.readmodel.quality;

import java.util.List;
import java.util.stream.Collectors;

/** Offices that one person holds at a time, of the vocabulary of roles. */
final class Offices {

    private static final List<String> HELD_BY_ONE = List.of(
            "mayor",
            "chair-peoples-committee",
            "chair-peoples-council",
            "party-secretary",
            "party-national-secretary",
            "regional-council-president",
            "chief-executive");

    private Offices() {}

    /** As a list of SQL constants. */
    static String heldByOne() {
        return HELD_BY_ONE.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
    }
}
