package io.entente.query.readmodel.funding;

import io.entente.common.event.FundingCommitted;
import io.entente.common.event.ProgrammeLaunched;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
import io.entente.query.readmodel.dating.DateBounds;
import io.entente.query.readmodel.dating.DateColumns;
import io.entente.query.readmodel.json.Texts;
import io.entente.query.readmodel.sector.Sectors;
import io.entente.query.readmodel.sector.Share;
import jakarta.inject.Singleton;

/** One row per programme. */
@Singleton
final class ProgrammeProjection implements Projection<ProgrammeRow> {

    private static final ReadModelTable<ProgrammeRow> TABLE =
            columns().readIn("programmes").build();

    private final Handlers<ProgrammeRow> handlers = Handlers.forRows(ProgrammeRow.class)
            .on(ProgrammeLaunched.class, (rows, launched) -> rows.put(ProgrammeRow.of(launched)))
            .on(FundingCommitted.class, ProgrammeProjection::fund)
            .ignoringTheRest("a programme is what was launched and who promised money for it")
            .build();

    @Override
    public ReadModelTable<ProgrammeRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<ProgrammeRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 2;
    }

    private static void fund(Rows<ProgrammeRow> rows, EffectiveEvent<FundingCommitted> committed) {
        if (committed.event().programmeId() != null) {
            rows.change(committed.event().programmeId().value(), row -> row.fundedBy(committed));
        }
    }

    private static ReadModelTable.Builder<ProgrammeRow> columns() {
        ReadModelTable.Builder<ProgrammeRow> table = ReadModelTable.<ProgrammeRow>named(
                        "programme", "programme_id", ProgrammeProjection.class)
                .json("name", ProgrammeRow::name)
                .text("sort_name", row -> Texts.sortName(row.name()))
                .json("wording", row -> Texts.orNull(row.wording()))
                .json("launched", ProgrammeRow::launched)
                .json("period", ProgrammeRow::period)
                .date("runs_from", row -> runs(row).earliest())
                .date("runs_to", row -> runs(row).latest())
                .json("place", ProgrammeRow::place)
                .json("organisations", ProgrammeRow::organisations)
                .text("agreement_id", ProgrammeRow::agreementId)
                .text("ambiguity", ProgrammeRow::ambiguity)
                .texts("fields", ProgrammeRow::fields)
                .texts("crs", row -> Sectors.crs(row.fields()))
                .texts("sdg", row -> Sectors.sdg(row.fields()))
                .texts("funders", ProgrammeRow::funders)
                .json("pledges", ProgrammeRow::pledges)
                .flag("amounts_known", row -> !row.hasUnknownAmounts())
                .flag("iati_activity", ProgrammeRow::isIatiActivity)
                .json("event_ids", ProgrammeRow::eventIds)
                .json("sources", ProgrammeRow::sources)
                .unexplained("sort_name", "runs_from", "runs_to", "amounts_known", "iati_activity")
                .explainedAs("crs", "crs", row -> Share.equal(Sectors.crs(row.fields())))
                .explainedAs("pledges", "commitments", row -> row.pledges().size())
                .explaining("unknownAmountCommitments", ProgrammeRow::unknownAmounts);
        return DateColumns.add(table, "launched", row -> row.launched().bounds());
    }

    /** Without a period nobody knows when it ends. */
    private static DateBounds runs(ProgrammeRow row) {
        return row.period() == null
                ? new DateBounds(row.launched().bounds().earliest(), null)
                : new DateBounds(row.period().earliest(), row.period().latest());
    }
}
