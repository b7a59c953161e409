package io.entente.query.readmodel.funding;

import io.entente.query.readmodel.selection.Conditions;
import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Promises of money as queries, told apart by year, programme and funder. */
final class FundingYears {

    private static final SortColumn<FundingYearEntity> YEAR = SortColumn.number("year", row -> (long) row.year);
    private static final SortColumn<FundingYearEntity> PROGRAMME =
            SortColumn.text("programme_id", row -> row.programmeId);
    private static final SortColumn<FundingYearEntity> FUNDER = SortColumn.text("funder_id", row -> row.funderId);
    private static final SortColumn<FundingYearEntity> STREAM = SortColumn.text("stream_id", row -> row.streamId);

    static final Orderings<FundingYearEntity> ORDERS = new Orderings<>(List.of(
            Ordering.rising("year", List.of(YEAR, PROGRAMME, FUNDER, STREAM)),
            Ordering.falling("-year", List.of(YEAR, PROGRAMME, FUNDER, STREAM))));

    private FundingYears() {}

    static Selection<FundingYearEntity> matching(RowSource rows, FundingFilter filter) {
        return rows.selectFrom(FundingYearEntity.class, values -> sql(rows, filter, values));
    }

    private static String sql(RowSource rows, FundingFilter filter, List<Object> values) {
        return "select f.stream_id, coalesce(f.programme_id, '') as programme_id, f.funder_id,"
                + " coalesce(y.year, " + FundingYearEntity.NO_YEAR + ") as year,"
                + " bool_or(f.iati_activity) as iati_activity,"
                + " jsonb_agg(jsonb_build_object('spread', f.by_year, 'events', f.event_ids, 'sources', f.sources,"
                + " 'crs', f.effective_crs) order by f.funding_id) as parts"
                + " from (" + Fundings.matching(rows, filter, values) + ") as f cross join lateral ("
                + "select distinct cast(a ->> 'year' as integer) as year"
                + " from jsonb_array_elements(f.by_year -> 'amounts') as amounts(a)) as y"
                + " where " + asked(filter, values) + " group by 1, 2, 3, 4";
    }

    private static String asked(FundingFilter filter, List<Object> values) {
        return new Conditions(values)
                .and("y.year >= ?", year(filter.running().from()))
                .and("y.year <= ?", year(filter.running().to()))
                .sql();
    }

    private static @Nullable Integer year(@Nullable LocalDate day) {
        return day == null ? null : (Integer) day.getYear();
    }
}
