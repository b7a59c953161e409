package io.entente.query.readmodel.followup;

import io.entente.common.event.CommitmentMade;
import io.entente.common.event.FollowUpRecorded;
import io.entente.common.event.TaskAssigned;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.projection.Finding;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
import io.entente.query.readmodel.dating.DateBounds;
import io.entente.query.readmodel.dating.DateColumns;
import io.entente.query.readmodel.json.Texts;
import io.entente.query.readmodel.json.WireName;
import jakarta.inject.Singleton;

/** One row per task and commitment. Whether it is overdue or forgotten depends on the day, so the query tells. */
@Singleton
final class FollowUpProjection implements Projection<FollowUpRow> {

    static final ReadModelTable<FollowUpRow> TABLE =
            columns().readIn("follow-ups", "calendar").build();

    private final Handlers<FollowUpRow> handlers = Handlers.forRows(FollowUpRow.class)
            .on(CommitmentMade.class, (rows, made) -> rows.put(FollowUpRow.of(made.event(), made)))
            .on(TaskAssigned.class, (rows, assigned) -> rows.put(FollowUpRow.of(assigned.event(), assigned)))
            .on(FollowUpRecorded.class, FollowUpProjection::followUp)
            .ignoringTheRest("whether a promise was kept is told by follow-ups alone")
            .build();

    @Override
    public ReadModelTable<FollowUpRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<FollowUpRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 2;
    }

    private static void followUp(Rows<FollowUpRow> rows, EffectiveEvent<FollowUpRecorded> followUp) {
        rows.change(
                followUp.event().targetId().value(),
                row -> row.reports().contradicts(Report.of(followUp))
                        ? rows.remarked(row, Finding.AFTER_THE_END)
                        : row.followedBy(followUp));
    }

    private static ReadModelTable.Builder<FollowUpRow> columns() {
        ReadModelTable.Builder<FollowUpRow> table = ReadModelTable.<FollowUpRow>named(
                        "follow_up", "target_id", FollowUpProjection.class)
                .text("kind", row -> WireName.of(row.kind()))
                .json("text", row -> Texts.orNull(row.text()))
                .text("strength", FollowUpRow::strength)
                .json("promised_by", FollowUpRow::promisedBy)
                .texts("obligors", FollowUpRow::obligors)
                .texts("assignees", FollowUpRow::assignees)
                .json("occurred", FollowUpRow::occurred)
                .json("due", FollowUpRow::due)
                .json("reports", row -> row.reports().all())
                .text("status", FollowUpRow::status)
                .flag("closed", FollowUpRow::isClosed)
                .date("last_heard", FollowUpRow::lastHeard)
                .texts("fields", FollowUpRow::fields)
                .flag("parent_retracted", FollowUpRow::parentRetracted)
                .json("event_ids", FollowUpRow::eventIds)
                .json("sources", FollowUpRow::sources)
                .unexplained("closed", "last_heard")
                .explainedAs("promised_by", "promisedBy", FollowUpRow::promisedByName)
                .explainedAs("reports", "followUps", row -> row.reports().all())
                .explaining("lastFollowUp", row -> row.reports().last().orElse(null));
        DateColumns.add(table, "occurred", row -> row.occurred().bounds());
        return DateColumns.add(table, "due", row -> DateBounds.of(row.due()));
    }
}
