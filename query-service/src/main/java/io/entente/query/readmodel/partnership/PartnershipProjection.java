package io.entente.query.readmodel.partnership;

import io.entente.common.event.PartnershipEstablished;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.PartnershipStatusChanged;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.projection.Finding;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
import io.entente.query.readmodel.dating.DateColumns;
import io.entente.query.readmodel.json.Texts;
import jakarta.inject.Singleton;

/** One row per partnership, from the first event of its stream on, whichever that is. */
@Singleton
final class PartnershipProjection implements Projection<PartnershipRow> {

    private static final ReadModelTable<PartnershipRow> TABLE =
            columns().readIn("partnerships").build();

    private final Handlers<PartnershipRow> handlers = Handlers.forRows(PartnershipRow.class)
            .on(PartnershipEvent.class, PartnershipProjection::count)
            .ignoringTheRest("actors and sources have streams of their own")
            .build();

    @Override
    public ReadModelTable<PartnershipRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<PartnershipRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 1;
    }

    private static void count(Rows<PartnershipRow> rows, EffectiveEvent<PartnershipEvent> event) {
        rows.putOrChange(PartnershipRow.observed(event.streamId()), row -> row.with(event));
        if (event.event() instanceof PartnershipEstablished) {
            establish(rows, event.as(PartnershipEstablished.class));
        } else if (event.event() instanceof PartnershipStatusChanged) {
            var changed = event.as(PartnershipStatusChanged.class);
            rows.change(event.streamId(), row -> row.changedBy(changed));
        }
    }

    /** The first establishment in the log stands; another one has to correct it. */
    private static void establish(Rows<PartnershipRow> rows, EffectiveEvent<PartnershipEstablished> established) {
        rows.change(
                established.streamId(),
                row -> row.profile().isEstablished()
                        ? rows.unchanged(row, Finding.DECLARED_TWICE)
                        : row.establishedBy(established));
    }

    private static ReadModelTable.Builder<PartnershipRow> columns() {
        ReadModelTable.Builder<PartnershipRow> table = ReadModelTable.<PartnershipRow>named(
                        "partnership", "partnership_id", PartnershipProjection.class)
                .json("name", row -> Texts.orNull(row.profile().name()))
                .text("sort_name", row -> row.profile().sortName())
                .text("kind", row -> row.profile().kind())
                .text("status", row -> row.profile().currentStatus())
                .json("parties", row -> row.profile().parties())
                .texts("places", row -> row.profile().parties().stream()
                        .map(Side::placeId)
                        .toList())
                .texts("countries", row -> row.profile().parties().stream()
                        .flatMap(side -> side.country().stream())
                        .distinct()
                        .toList())
                .json("since", row -> row.profile().since())
                .json("counts", row -> row.tally().counts())
                .json("terms", row -> row.terms().byAgreement().values())
                .json(
                        "last_activity",
                        row -> row.lastActivity() == null
                                ? null
                                : row.lastActivity().date())
                .texts("fields", row -> row.tally().fields().keySet())
                .texts("top_fields", row -> row.tally().topFields())
                .number("sources", row -> row.tally().sources().size())
                .json("event_ids", PartnershipRow::eventIds);
        DateColumns.add(table, "since", PartnershipRow::since);
        return DateColumns.add(table, "last_activity", PartnershipRow::lastActive);
    }
}
