package io.entente.query.audit;

import java.util.Locale;

/** In which way the log and a generation do not fit. */
enum DifferenceKind {
    /** A record that was not applied, is not parked, and repeats no event that was applied before. */
    MISSING,
    /** A row at a place that holds no such record, or that the checkpoint does not account for. */
    NOT_IN_LOG,
    /** A record that was applied and is parked as well. */
    APPLIED_AND_PARKED,
    /** The log ends before the checkpoint. */
    LOG_CUT_SHORT,
    /** A counter of the checkpoint is not what was counted. */
    COUNTER;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
