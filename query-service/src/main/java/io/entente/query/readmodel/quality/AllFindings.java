package io.entente.query.readmodel.quality;

import io.entente.query.readmodel.selection.RowSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Findings of all kinds in one list: folded in a stream, noticed by the engine, and those that only a query can tell,
 * because they compare streams or depend on the day.
 *
 * <p>Of the past only one stream is folded. What a rule compares it with in other streams, the offices of actors, the
 * documents and the reports of other partnerships, is what is known now.
 */
final class AllFindings {

    private static final String COLUMNS = "stream_id, rule, finding_key, subject, source, event_id, event_ids";

    /** Sources that are copied from a source that is itself a copy count as independent of that one's original. */
    private static final String ONE_ROOT = "(select count(distinct root) from unnest(f.documents) as d(id)"
            + " left join (select * from %s) as s on s.source_id = d.id"
            + " cross join lateral unnest(coalesce(s.roots, array[d.id])) as r(root)) = 1";

    private static final String FIRST_EVENT =
            " t.event_ids -> 0 ->> 'source' as source, t.event_ids -> 0 ->> 'id' as event_id, t.event_ids";

    static final String NO_DOCUMENTS = ", cast(null as text[]) as documents";

    private final RowSource rows;
    private final RowSource now;
    private final List<Object> values;

    private AllFindings(RowSource rows, RowSource now, List<Object> values) {
        this.rows = rows;
        this.now = now;
        this.values = values;
    }

    /**
     * Whether a single source is one is asked of all findings alike: PostgreSQL reads a part of a union in order only when
     * that part has no condition of its own.
     *
     * @param rows of the streams that findings are asked of
     * @param now of the streams that they are compared with
     * @param today to tell what has run out
     */
    static String sql(RowSource rows, RowSource now, LocalDate today, List<Object> values) {
        var findings = new AllFindings(rows, now, values);
        var all = new ArrayList<String>();
        all.add(findings.inStreams());
        all.add(findings.noticed());
        all.add(findings.expired(today));
        all.add(findings.heldByTwo());
        all.addAll(new OfficeFindings(rows, now, values).all());
        all.addAll(new TwinFindings(rows, now, values).all());
        all.addAll(new ReusedIdFindings(now, values).all());
        return "select " + COLUMNS + " from (" + String.join(" union all ", all) + ") as f where f.rule <> "
                + rule(Rule.SINGLE_SOURCE) + " or cardinality(f.documents) = 1 or "
                + ONE_ROOT.formatted(now.from("source_document", values));
    }

    static String rule(Rule rule) {
        return "'" + rule.code() + "'";
    }

    private String inStreams() {
        return "select " + COLUMNS + ", documents from (select * from " + rows.from("quality_finding", values)
                + ") as f";
    }

    /** Working rows of the fold have a word before what they are about. */
    private String noticed() {
        return "select stream_id, rule, finding_key, case when concerns = 'quality_finding'"
                + " then regexp_replace(subject, '^(entity|base|event) ', '') else subject end as subject,"
                + " source, event_id,"
                + " jsonb_build_array(jsonb_build_object('source', source, 'id', event_id)) as event_ids" + NO_DOCUMENTS
                + " from (select * from " + rows.from("finding", values) + ") as f";
    }

    /** Ended before its time, an agreement needs no successor. */
    private String expired(LocalDate today) {
        values.add(today);
        String day = "?" + values.size();
        return "select t.stream_id, " + rule(Rule.AGREEMENT_EXPIRED_NO_SUCCESSOR)
                + " as rule, t.agreement_id as finding_key, t.agreement_id as subject," + FIRST_EVENT
                + NO_DOCUMENTS + " from (select * from " + rows.from("agreement", values) + ") as t"
                + " where t.sort_end < " + day + " and t.superseded_by is null and t.termination is null";
    }

    /** One day in common is a handover. */
    private String heldByTwo() {
        return "select t.stream_id, " + rule(Rule.ROLE_TERM_CONFLICT)
                + " as rule, 'held ' || t.role_key || ' ' || o.role_key as finding_key, t.code as subject,"
                + FIRST_EVENT
                + " || o.event_ids as event_ids" + NO_DOCUMENTS + " from (select * from "
                + rows.from("actor_role", values) + ") as t"
                + " join (select * from " + now.from("actor_role", values) + ") as o"
                + " on o.organisation_id = t.organisation_id and o.code = t.code and o.actor_id > t.actor_id"
                + " where t.term is not null and o.term is not null and t.code in (" + Offices.heldByOne() + ")"
                + " and upper(t.certain * o.certain) - lower(t.certain * o.certain) > 1";
    }
}
