package io.entente.query.readmodel.calendar;

import io.entente.common.date.FuzzyDate;
import io.entente.common.event.LangMap;
import io.entente.common.event.TaskAssigned;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.dating.DateBounds;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One task in a calendar, from all that was ever recorded of it, in whatever order.
 *
 * @param assigned the first assignment that counts; null as long as there is none
 * @param takenBack the first assignment that was taken back; null when none was
 * @param mentions events that had a say in it and their amendments, whatever became of them: never falls
 */
record TaskRow(
        String taskId,
        @Nullable TaskAssigned assigned,
        @Nullable TaskAssigned takenBack,
        int mentions) implements Row {

    static TaskRow unassigned(String taskId) {
        return new TaskRow(taskId, null, null, 0);
    }

    @Override
    public String key() {
        return taskId;
    }

    TaskRow assignedBy(TaskAssigned event) {
        return new TaskRow(taskId, assigned == null ? event : assigned, takenBack, mentions);
    }

    TaskRow cancelledBy(TaskAssigned event) {
        return new TaskRow(taskId, assigned, takenBack == null ? event : takenBack, mentions);
    }

    /** One for the event and one for each of its amendments. */
    TaskRow mentionedBy(EffectiveEvent<?> event) {
        return new TaskRow(taskId, assigned, takenBack, mentions + 1 + event.revision());
    }

    /** Whether it was ever assigned. */
    boolean isKnown() {
        return assigned != null || takenBack != null;
    }

    /** Whether all assignments were taken back. */
    boolean isCancelled() {
        return assigned == null && takenBack != null;
    }

    /** Null for a task that was taken back: what was to be done is nobody's business any more. */
    @Nullable
    LangMap text() {
        return assigned == null ? null : assigned.text();
    }

    DateBounds occurred() {
        return bounds(TaskAssigned::occurred);
    }

    DateBounds due() {
        return bounds(TaskAssigned::due);
    }

    /** The assignment alone makes none. */
    int revision() {
        return mentions - 1;
    }

    private DateBounds bounds(Function<TaskAssigned, @Nullable FuzzyDate> date) {
        TaskAssigned known = assigned == null ? takenBack : assigned;
        return known == null ? DateBounds.UNKNOWN : DateBounds.of(date.apply(known));
    }
}
