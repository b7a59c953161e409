package io.entente.query.readmodel.quality;

import io.entente.query.readmodel.selection.RowSource;
import java.util.List;

/**
 * Pairs of reports that may tell of the same meeting or visit: the same people, {@value #APART_DAYS_MAX} days apart at
 * most, and told by somebody else or out of another document.
 *
 * <p>Of two in one stream the earlier is found; of two in different streams each is, in its own, for its own editors. One
 * who records one document in two partnerships knows that it is one meeting.
 */
final class TwinFindings {

    private static final int APART_DAYS_MAX = 3;

    private final RowSource rows;
    private final RowSource now;
    private final List<Object> values;

    TwinFindings(RowSource rows, RowSource now, List<Object> values) {
        this.rows = rows;
        this.now = now;
        this.values = values;
    }

    List<String> all() {
        String inStream = "o.stream_id = t.stream_id and (o.first_day, o.report_key) > (t.first_day, t.report_key)";
        return List.of(pairs(rows, inStream), pairs(now, "o.stream_id <> t.stream_id"));
    }

    /** The lower bound of the first day follows from the others: the index cannot use a condition on the last day. */
    private String pairs(RowSource others, String where) {
        int before = APART_DAYS_MAX + ReportRow.SPAN_DAYS_MAX;
        return "select t.stream_id, " + AllFindings.rule(Rule.DUPLICATE_CANDIDATE)
                + " as rule, 'alike ' || t.report_key || ' ' || o.report_key || ' ' || o.stream_id as finding_key,"
                + " t.about as subject, t.source, t.event_id,"
                + " jsonb_build_array(jsonb_build_object('source', t.source, 'id', t.event_id),"
                + " jsonb_build_object('source', o.source, 'id', o.event_id)) as event_ids"
                + AllFindings.NO_DOCUMENTS + " from (select * from " + rows.from("event_report", values) + ") as t"
                + " join (select * from " + others.from("event_report", values) + ") as o on o.alike = t.alike"
                + " and o.first_day between t.first_day - " + before + " and t.last_day + " + APART_DAYS_MAX
                + " and o.last_day >= t.first_day - " + APART_DAYS_MAX
                + " where o.about <> t.about and (o.document <> t.document or o.source <> t.source) and " + where;
    }
}
