package io.entente.query.readmodel.actor;

import io.entente.query.http.InvalidParameterException;
import io.entente.query.readmodel.selection.Choice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day on which an office is to have been held, and how surely.
 *
 * @param day null for any time
 */
record HeldOn(@Nullable LocalDate day, Sureness sureness) {

    enum Sureness {
        POSSIBLE,
        CERTAIN
    }

    /** @throws InvalidParameterException when it is to be sure in no known way, or of no day */
    static HeldOn of(@Nullable LocalDate roleOn, @Nullable String certainty) {
        if (certainty != null && roleOn == null) {
            throw new InvalidParameterException("certainty", "needs the parameter roleOn");
        }
        return new HeldOn(roleOn, Choice.of(Sureness.class, "certainty", certainty, Sureness.POSSIBLE));
    }

    /** The condition on the days of a role, with one place for the day. */
    String condition() {
        return (sureness == Sureness.POSSIBLE ? "possible" : "certain") + " @> cast(? as date)";
    }
}
