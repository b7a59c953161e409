package io.entente.query.readmodel.calendar;

import io.entente.common.event.EntityId;
import io.entente.common.event.FollowUpRecorded;
import io.entente.common.event.TaskAssigned;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;

/**
 * One row per task, those that were taken back included. How it stands is told by its follow-ups, which a query joins.
 *
 * <p>What follows up a task that nobody has assigned yet waits here without a finding: the follow-ups themselves have it.
 */
@Singleton
final class TaskProjection implements Projection<TaskRow> {

    private static final ReadModelTable<TaskRow> TABLE = ReadModelTable.<TaskRow>named(
                    "calendar_task", "task_id", TaskProjection.class)
            .storing(TaskRow::isKnown)
            .json("text", TaskRow::text)
            .date("occurred_sort_day", row -> row.occurred().sortDay())
            .date("due_latest", row -> row.due().latest())
            .flag("cancelled", TaskRow::isCancelled)
            .number("revision", TaskRow::revision)
            .readIn("calendar")
            .build();

    private final Handlers<TaskRow> handlers = Handlers.forRows(TaskRow.class)
            .on(
                    TaskAssigned.class,
                    (rows, assigned) ->
                            tell(rows, assigned.event().taskId(), assigned, row -> row.assignedBy(assigned.event())))
            .on(
                    FollowUpRecorded.class,
                    (rows, followUp) -> tell(rows, followUp.event().targetId(), followUp, row -> row))
            .onRetracted(TaskProjection::takeBack)
            .ignoringTheRest("no other event is about a task")
            .build();

    @Override
    public ReadModelTable<TaskRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<TaskRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 1;
    }

    private static void takeBack(Rows<TaskRow> rows, EffectiveEvent<?> event) {
        if (event.event() instanceof TaskAssigned assigned) {
            tell(rows, assigned.taskId(), event, row -> row.cancelledBy(assigned));
        } else if (event.event() instanceof FollowUpRecorded followUp) {
            tell(rows, followUp.targetId(), event, row -> row);
        }
    }

    private static void tell(
            Rows<TaskRow> rows, EntityId task, EffectiveEvent<?> event, UnaryOperator<TaskRow> change) {
        rows.putOrChange(
                TaskRow.unassigned(task.value()), row -> change.apply(row).mentionedBy(event));
    }
}
