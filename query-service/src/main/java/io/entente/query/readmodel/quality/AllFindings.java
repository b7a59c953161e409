package io.entente.query.readmodel.quality;

import io.entente.query.readmodel.selection.RowSource;
import java.time.LocalDate;
import java.util.List;

/**
 * Findings of all kinds in one list: folded in a stream, noticed by the engine, and those that only a query can tell,
 * because they compare streams or depend on the day.
 *
 * <p>Of the past only one stream is folded, so findings that compare it with others are of what is known now, or absent.
 */
final class AllFindings {

    private static final String COLUMNS = "stream_id, rule, finding_key, subject, source, event_id, event_ids";

    /** Sources that are copied from a source that is itself a copy count as independent of that one's original. */
    private static final String ONE_ROOT = "(select count(distinct root) from unnest(f.documents) as d(id)"
            + " left join (select * from %s) as s on s.source_id = d.id"
            + " cross join lateral unnest(coalesce(s.roots, array[d.id])) as r(root)) = 1";

    private static final String FIRST_EVENT =
            " t.event_ids -> 0 ->> 'source' as source," + " t.event_ids -> 0 ->> 'id' as event_id, t.event_ids";

    private AllFindings() {}

    /** @param today to tell what has run out */
    static String sql(RowSource rows, LocalDate today, List<Object> values) {
        return String.join(
                " union all ",
                inStreams(rows, values),
                noticed(rows, values),
                expired(rows, today, values),
                seenOutsideTerm(rows, values),
                heldByTwo(rows, values));
    }

    private static String inStreams(RowSource rows, List<Object> values) {
        String findings = rows.from("quality_finding", values);
        return "select " + COLUMNS + " from (select * from " + findings + ") as f where f.rule <> '"
                + Rule.SINGLE_SOURCE.code() + "' or cardinality(f.documents) = 1 or "
                + ONE_ROOT.formatted(rows.from("source_document", values));
    }

    /** Working rows of the fold have a word before what they are about. */
    private static String noticed(RowSource rows, List<Object> values) {
        return "select stream_id, rule, finding_key, case when concerns = 'quality_finding'"
                + " then regexp_replace(subject, '^(entity|base|event) ', '') else subject end as subject,"
                + " source, event_id,"
                + " jsonb_build_array(jsonb_build_object('source', source, 'id', event_id)) as event_ids"
                + " from (select * from " + rows.from("finding", values) + ") as f";
    }

    /** Ended before its time, an agreement needs no successor. */
    private static String expired(RowSource rows, LocalDate today, List<Object> values) {
        values.add(today);
        String day = "?" + values.size();
        return "select t.stream_id, " + rule(Rule.AGREEMENT_EXPIRED_NO_SUCCESSOR)
                + " as rule, t.agreement_id as finding_key, t.agreement_id as subject," + FIRST_EVENT
                + " from (select * from " + rows.from("agreement", values) + ") as t"
                + " where t.sort_end < " + day + " and t.superseded_by is null and t.termination is null";
    }

    /** The event tells when it was: the observation does not follow its corrections. */
    private static String seenOutsideTerm(RowSource rows, List<Object> values) {
        return "select e.stream_id, " + rule(Rule.ROLE_TERM_CONFLICT)
                + " as rule, 'seen ' || t.role_key as finding_key, t.actor_id as subject," + FIRST_EVENT
                + " || jsonb_build_array(jsonb_build_object('source', e.source, 'id', e.event_id)) as event_ids"
                + " from (select * from " + rows.from("actor_role", values) + ") as t"
                + " join (select * from " + rows.from("event", values) + ") as e"
                + " on e.source = t.event_ids -> 0 ->> 'source' and e.event_id = t.observed_in"
                + " join (select * from " + rows.from("timeline", values) + ") as h"
                + " on h.stream_id = e.stream_id and h.event_key = e.source || ' ' || e.event_id"
                + " where t.term is not null and case when h.occurred_earliest > h.occurred_latest then false else"
                + " not t.possible && datemultirange(daterange(h.occurred_earliest, h.occurred_latest, '[]')) end";
    }

    /** One day in common is a handover. */
    private static String heldByTwo(RowSource rows, List<Object> values) {
        return "select t.stream_id, " + rule(Rule.ROLE_TERM_CONFLICT)
                + " as rule, 'held ' || t.role_key || ' ' || o.role_key as finding_key, t.code as subject,"
                + FIRST_EVENT
                + " || o.event_ids as event_ids from (select * from " + rows.from("actor_role", values) + ") as t"
                + " join (select * from " + rows.from("actor_role", values) + ") as o"
                + " on o.organisation_id = t.organisation_id and o.code = t.code and o.actor_id > t.actor_id"
                + " where t.term is not null and o.term is not null and t.code in (" + Offices.heldByOne() + ")"
                + " and upper(t.certain * o.certain) - lower(t.certain * o.certain) > 1";
    }

    private static String rule(Rule rule) {
        return "'" + rule.code() + "'";
    }
}
