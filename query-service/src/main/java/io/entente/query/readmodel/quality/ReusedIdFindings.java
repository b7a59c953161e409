package io.entente.query.readmodel.quality;

import io.entente.query.readmodel.selection.RowSource;
import java.util.List;

/**
 * Finds different events with the same source and id. A repeated event keeps its id, so one of the two events has a
 * wrong id.
 *
 * <ul>
 *   <li>In one stream the first event counts and the other is parked: a finding until an operator discards that one.
 *   <li>In two streams both count, since a fold sees one stream only: a finding in each of them.
 * </ul>
 *
 * <p>A question about the past gets the answer of today, like all findings that compare streams.
 */
final class ReusedIdFindings {

    private static final String EVENT = " jsonb_build_array(jsonb_build_object('source', e.source, 'id', e.event_id))"
            + " as event_ids" + AllFindings.NO_DOCUMENTS;

    private final RowSource now;
    private final List<Object> values;

    ReusedIdFindings(RowSource now, List<Object> values) {
        this.now = now;
        this.values = values;
    }

    List<String> all() {
        return List.of(parked(), inTwoStreams());
    }

    private String parked() {
        return "select e.stream_id, " + AllFindings.rule(Rule.ID_REUSED)
                + " as rule, 'parked ' || e.partition || '-' || e.log_offset as finding_key, e.event_id as subject,"
                + " e.source, e.event_id," + EVENT + " from (select * from " + now.from("parked_event", values)
                + ") as e where e.reason = 'id-reused' and e.resolution is null";
    }

    /** One finding for each event, not for each pair, because a source may number the events of every stream from 1. */
    private String inTwoStreams() {
        return "select e.stream_id, " + AllFindings.rule(Rule.ID_REUSED)
                + " as rule, 'applied ' || e.source || ' ' || e.event_id as finding_key,"
                + " e.event_id as subject, e.source, e.event_id," + EVENT
                + " from (select stream_id, source, event_id from " + now.from("event", values) + ") as e"
                + " where exists (select from (select stream_id, source, event_id from " + now.from("event", values)
                + ") as o"
                + " where o.event_id = e.event_id and o.source = e.source and o.stream_id <> e.stream_id)";
    }
}
