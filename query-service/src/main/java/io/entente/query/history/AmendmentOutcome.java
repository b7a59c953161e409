package io.entente.query.history;

import java.util.Locale;

/** What became of a correction or a retraction. All but {@link #APPLIED} are findings; none is an error. */
public enum AmendmentOutcome {
    APPLIED,
    /** Nothing in the stream has the id it names, yet; it takes effect when that arrives. */
    TARGET_MISSING,
    /** It was itself taken back. */
    RETRACTED,
    /** What it corrects was taken back. */
    TARGET_RETRACTED,
    /** The target is of another type than {@code correctsType} says. */
    TARGET_OF_OTHER_TYPE,
    /** Corrections and retractions cannot be corrected, only retracted. */
    TARGET_NOT_CORRECTABLE,
    /** The patch would change what identifies the event: retract it and record anew. */
    CHANGES_IDENTITY,
    /** The patched data would no longer keep the shape of their type. */
    RESULT_INVALID;

    /** The rule a finding quotes. */
    public String rule() {
        return "amendment-" + code();
    }

    /** What readers are told. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
