package io.entente.query.readmodel.funding;

import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import java.util.List;
import java.util.stream.Stream;

/** Promises of money as queries. */
final class Fundings {

    private static final SortColumn<FundingEntity> ID = SortColumn.text("funding_id", row -> row.fundingId);
    private static final SortColumn<FundingEntity> STREAM = SortColumn.text("stream_id", row -> row.streamId);
    private static final SortColumn<FundingEntity> DAY =
            SortColumn.date("committed_sort_day", row -> row.committedSortDay);
    private static final SortColumn<FundingEntity> LATEST =
            SortColumn.date("committed_sort_latest", row -> row.committedSortLatest);
    private static final SortColumn<FundingEntity> KNOWN =
            SortColumn.flag("committed_known", row -> row.committedKnown);

    static final Orderings<FundingEntity> ORDERS = new Orderings<>(List.of(
            Ordering.rising("committed", List.of(DAY, LATEST, ID, STREAM)),
            Ordering.falling("-committed", List.of(KNOWN, DAY, LATEST, ID, STREAM))));

    private Fundings() {}

    static Selection<FundingEntity> matching(RowSource rows, FundingFilter filter) {
        return rows.selectFrom(FundingEntity.class, values -> matching(rows, filter, values));
    }

    /** All money for these programmes; there is one at least. */
    static List<FundingEntity> of(RowSource rows, List<ProgrammeEntity> programmes) {
        Stream<String> streams = programmes.stream().map(programme -> programme.streamId);
        Stream<String> ids = programmes.stream().map(programme -> programme.programmeId);
        return rows.selectFrom(FundingEntity.class, values -> withProgramme(rows, values))
                .whereOneOf("stream_id", streams.distinct().toList())
                .whereOneOf("programme_id", ids.toList())
                .listBy("funding_id");
    }

    /** The promises that are asked for, each with the purpose codes of its programme where it has no fields of its own. */
    static String matching(RowSource rows, FundingFilter filter, List<Object> values) {
        return "select * from (" + withProgramme(rows, values) + ") as f where " + filter.condition(rows, values)
                + (filter.crs() == null ? "" : " and " + mayHave(filter.crs(), rows, values));
    }

    /** No index knows the codes that count, for they come from two tables. It can be only those that either table names. */
    private static String mayHave(String crs, RowSource rows, List<Object> values) {
        values.add(crs);
        String has = "crs @> array[cast(?" + values.size() + " as text)]";
        return "funding_id in (select funding_id from " + rows.from("funding", values) + " where " + has
                + " union all select paid.funding_id from (select * from " + rows.from("programme", values) + " where "
                + has + ") as p join (select * from " + rows.from("funding", values)
                + ") as paid on paid.stream_id = p.stream_id and paid.programme_id = p.programme_id)";
    }

    private static String withProgramme(RowSource rows, List<Object> values) {
        return "select f.*, case when cardinality(f.crs) > 0 then f.crs else coalesce(p.crs, '{}') end as effective_crs,"
                + " coalesce(p.iati_activity, false) as iati_activity from (select * from "
                + rows.from("funding", values) + ") as f left join (select * from " + rows.from("programme", values)
                + ") as p on p.stream_id = f.stream_id and p.programme_id = f.programme_id";
    }
}
