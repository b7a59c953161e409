package io.entente.query.readmodel.quality;

import io.entente.common.event.MeetingHeld;
import io.entente.common.event.VisitConducted;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import jakarta.inject.Singleton;

/** One row per report of a meeting or visit. Which of them tell of the same one, across streams, the query finds. */
@Singleton
final class ReportProjection implements Projection<ReportRow> {

    private static final ReadModelTable<ReportRow> TABLE = ReadModelTable.<ReportRow>named(
                    "event_report", "report_key", ReportProjection.class)
            .text("source", row -> row.event().source())
            .text("event_id", row -> row.event().id())
            .text("about", ReportRow::about)
            .text("alike", ReportRow::alike)
            .date("first_day", ReportRow::firstDay)
            .date("last_day", ReportRow::lastDay)
            .text("document", ReportRow::document)
            .readIn("quality")
            .build();

    private final Handlers<ReportRow> handlers = Handlers.forRows(ReportRow.class)
            .on(MeetingHeld.class, (rows, held) -> ReportRow.of(held).ifPresent(rows::put))
            .on(VisitConducted.class, (rows, visit) -> ReportRow.ofVisit(visit).ifPresent(rows::put))
            .ignoringTheRest("nothing else is so surely the same when the same people do it on the same days")
            .build();

    @Override
    public ReadModelTable<ReportRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<ReportRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 1;
    }
}
