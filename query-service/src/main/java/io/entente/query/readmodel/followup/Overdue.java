package io.entente.query.readmodel.followup;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.entente.common.date.FuzzyDate;
import io.entente.query.readmodel.selection.Selection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether the due day of something that is still open has passed. */
enum Overdue {
    @JsonProperty("certain")
    CERTAIN("not closed and due_latest < ?"),
    @JsonProperty("possible")
    POSSIBLE("not closed and due is not null and coalesce(due_earliest < ?, true) and coalesce(due_latest >= ?, true)"),
    @JsonProperty("no")
    NO("(closed or due_earliest >= ?)"),
    /** The last two conditions follow from the one before them; they let each order begin at the rows in question. */
    @JsonProperty("unknown-no-due-date")
    UNKNOWN_NO_DUE_DATE("not closed and due is null and not due_known and due_sort_day = date '9999-12-31'");

    private final String condition;

    Overdue(String condition) {
        this.condition = condition;
    }

    /** Adds the condition of the rows of which {@link #of} says so. */
    void narrow(Selection<?> selection, LocalDate asOf) {
        if (condition.contains("?")) {
            selection.where(condition, asOf);
        } else {
            selection.where(condition);
        }
    }

    static Overdue of(boolean closed, @Nullable FuzzyDate due, LocalDate asOf) {
        if (closed) {
            return NO;
        }
        if (due == null) {
            return UNKNOWN_NO_DUE_DATE;
        }
        if (due.latest() != null && due.latest().isBefore(asOf)) {
            return CERTAIN;
        }
        return due.earliest() == null || due.earliest().isBefore(asOf) ? POSSIBLE : NO;
    }
}
