package io.entente.query.readmodel.activity;

import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import java.util.List;

/** Events of timelines, counted by something. */
final class Statistics {

    private static final List<SortColumn<StatisticEntity>> KEY = List.of(SortColumn.text("key", row -> row.key));

    static final Orderings<StatisticEntity> ORDERS =
            new Orderings<>(List.of(Ordering.rising("key", KEY), Ordering.falling("-key", KEY)));

    private Statistics() {}

    static Selection<StatisticEntity> matching(RowSource rows, Grouping by, ActivityFilter filter) {
        return rows.selectFrom(StatisticEntity.class, values -> sql(rows, by, filter, values));
    }

    private static String sql(RowSource rows, Grouping by, ActivityFilter filter, List<Object> values) {
        String certain = by.certain(filter.years(), values);
        String counted = "select " + by.key() + " as key, c.type,"
                + " count(*) filter (where " + by.once() + " and " + certain + ") as certain,"
                + " count(*) filter (where " + by.once() + " and not (" + certain + ")) as possible"
                + " from (select * from " + rows.from("timeline", values) + ") as c" + by.join(rows, values)
                + " where " + filter.condition(rows, values) + " and " + by.asked(filter, values) + " group by 1, 2";
        return "select key, jsonb_object_agg(type, certain) filter (where certain > 0) as certain,"
                + " jsonb_object_agg(type, possible) filter (where possible > 0) as possible"
                + " from (" + counted + ") as counted group by key";
    }
}
