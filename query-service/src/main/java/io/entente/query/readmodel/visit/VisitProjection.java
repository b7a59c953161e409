package io.entente.query.readmodel.visit;

import io.entente.common.event.ActorId;
import io.entente.common.event.Participant;
import io.entente.common.event.VisitConducted;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.readmodel.dating.DateColumns;
import io.entente.query.readmodel.json.Texts;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row per visit. */
@Singleton
final class VisitProjection implements Projection<VisitRow> {

    private static final ReadModelTable<VisitRow> TABLE = DateColumns.add(
                    ReadModelTable.<VisitRow>named("visit", "visit_id", VisitProjection.class),
                    "occurred",
                    row -> row.occurred().bounds())
            .flag("year_doubted", row -> row.occurred().isYearDoubted())
            .text("visit_kind", row -> row.visit().visitKind())
            .text("from_place", row -> row.visit().direction().from().value())
            .text("to_place", row -> row.visit().direction().to().value())
            .text("head_id", row -> headId(row.visit().head()))
            .json("head", row -> row.visit().head())
            .json("delegation", row -> row.visit().delegation())
            .number("delegation_size", row -> row.visit().delegationSize())
            .texts(
                    "hosts",
                    row -> row.visit().hostIds().stream().map(ActorId::value).toList())
            .json("place", row -> row.visit().place())
            .json("occurred", VisitRow::occurred)
            .texts("fields", row -> row.visit().fields())
            .json("summary", row -> Texts.orNull(row.visit().wording()))
            .flag("parent_retracted", VisitRow::parentRetracted)
            .json("event_ids", VisitRow::eventIds)
            .json("sources", row -> row.visit().sources())
            .readIn("visits")
            .unexplained("year_doubted", "to_place", "head_id")
            .explainedAs("from_place", "direction", row -> row.visit().direction())
            .explainedAs("hosts", "hostIds", row -> row.visit().hostIds())
            .build();

    private final Handlers<VisitRow> handlers = Handlers.forRows(VisitRow.class)
            .on(VisitConducted.class, (rows, event) -> rows.put(VisitRow.of(event)))
            .ignoringTheRest("meetings and site visits of a journey have rows of their own")
            .build();

    @Override
    public ReadModelTable<VisitRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<VisitRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 2;
    }

    private static @Nullable String headId(@Nullable Participant head) {
        return head == null ? null : Objects.toString(head.actorId(), null);
    }
}
