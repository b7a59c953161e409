package io.entente.query.readmodel.funding;

import io.entente.common.event.FundingCommitted;
import io.entente.common.event.FundingDisbursed;
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
import io.entente.query.readmodel.sector.Sectors;
import jakarta.inject.Singleton;

/** One row per promise of money. */
@Singleton
final class FundingProjection implements Projection<FundingRow> {

    private static final ReadModelTable<FundingRow> TABLE =
            columns().readIn("funding").build();

    private final Handlers<FundingRow> handlers = Handlers.forRows(FundingRow.class)
            .on(FundingCommitted.class, (rows, committed) -> rows.put(FundingRow.of(committed)))
            .on(FundingDisbursed.class, FundingProjection::disburse)
            .ignoringTheRest("no other event tells of money")
            .build();

    @Override
    public ReadModelTable<FundingRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<FundingRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 2;
    }

    /** What was paid counts, even when it is more than was promised. */
    private static void disburse(Rows<FundingRow> rows, EffectiveEvent<FundingDisbursed> disbursed) {
        rows.change(disbursed.event().fundingId().value(), row -> {
            FundingRow paid = row.disbursedBy(disbursed);
            return paid.isOverdrawn() ? rows.remarked(paid, Finding.DISBURSED_MORE_THAN_COMMITTED) : paid;
        });
    }

    private static ReadModelTable.Builder<FundingRow> columns() {
        ReadModelTable.Builder<FundingRow> table = ReadModelTable.<FundingRow>named(
                        "funding", "funding_id", FundingProjection.class)
                .text("programme_id", FundingRow::programmeId)
                .text("agreement_id", FundingRow::agreementId)
                .text("funder_id", FundingRow::funderId)
                .text("recipient_id", FundingRow::recipientId)
                .json("money", FundingRow::money)
                .flag("amount_known", row -> row.money().known())
                .text("currency", row -> row.money().currency())
                .text("finance_kind", row -> row.financeKind() == null ? null : WireName.of(row.financeKind()))
                .text("share", FundingRow::share)
                .json("committed", FundingRow::committed)
                .json("period", FundingRow::period)
                .date("runs_from", row -> runs(row).earliest())
                .date("runs_to", row -> runs(row).latest())
                .json("by_year", Spread::of)
                .json("wording", row -> Texts.orNull(row.wording()))
                .texts("fields", FundingRow::fields)
                .texts("crs", row -> Sectors.crs(row.fields()))
                .json("disbursements", FundingRow::disbursements)
                .json("event_ids", FundingRow::eventIds)
                .json("sources", FundingRow::sources);
        return DateColumns.add(table, "committed", row -> row.committed().bounds());
    }

    private static DateBounds runs(FundingRow row) {
        return row.period() == null
                ? row.committed().bounds()
                : new DateBounds(row.period().earliest(), row.period().latest());
    }
}
