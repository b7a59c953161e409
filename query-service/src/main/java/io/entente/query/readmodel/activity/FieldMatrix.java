package io.entente.query.readmodel.activity;

import io.entente.query.http.Parties;
import io.entente.query.readmodel.selection.OfParties;
import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import java.util.List;

/** Events of timelines, counted by code and column. */
final class FieldMatrix {

    /** Partnerships that are columns unless some are named: those with the most events. */
    static final int COLUMNS_MAX = 100;

    private static final SortColumn<MatrixRowEntity> CODE = SortColumn.text("code", row -> row.code);
    private static final SortColumn<MatrixRowEntity> EVENTS = SortColumn.number("events", row -> row.events);

    static final Orderings<MatrixRowEntity> ORDERS = new Orderings<>(List.of(
            Ordering.rising("code", List.of(CODE)),
            Ordering.falling("-code", List.of(CODE)),
            Ordering.rising("events", List.of(EVENTS, CODE)),
            Ordering.falling("-events", List.of(EVENTS, CODE))));

    private FieldMatrix() {}

    static Selection<MatrixRowEntity> matching(RowSource rows, Across across, boolean certain, ActivityFilter filter) {
        return rows.selectFrom(MatrixRowEntity.class, values -> sql(rows, across, certain, filter, values));
    }

    /** The partnerships with the most events, in order of their ids. */
    static Matrix.Columns columns(RowSource rows, Parties parties) {
        List<String> busiest = rows
                .selectFrom(
                        ColumnEntity.class,
                        values -> "select stream_id, count(*) as events from " + rows.from("timeline", values)
                                + " where " + OfParties.sql("stream_id", parties, rows, values)
                                + " group by stream_id")
                .listBy("events desc, stream_id", COLUMNS_MAX + 1)
                .stream()
                .map(row -> row.streamId)
                .toList();
        return new Matrix.Columns(busiest.stream().limit(COLUMNS_MAX).sorted().toList(), busiest.size() > COLUMNS_MAX);
    }

    private static String sql(
            RowSource rows, Across across, boolean certain, ActivityFilter filter, List<Object> values) {
        String sure = certain ? across.certain(filter.years(), values) : "true";
        Level level = filter.level();
        String counted = "select f.code, " + across.key() + " as col, c.type, count(*) filter (where " + level.first()
                + ") as events from (select * from " + rows.from("timeline", values) + ") as c" + level.join(values)
                + across.join(rows, values) + " where " + filter.condition(rows, values) + " and " + filter.told(values)
                + " and " + across.asked(filter.years()) + " and " + sure + " group by 1, 2, 3";
        String cells = "select code, col, sum(events) as events, jsonb_object_agg(type, events) as types from ("
                + counted + ") as counted group by 1, 2";
        return "select code, cast(sum(events) as bigint) as events, jsonb_object_agg(col, types) as cells from ("
                + cells + ") as cells group by code";
    }
}
