package io.entente.query.readmodel.quality;

import io.entente.query.readmodel.selection.RowSource;
import java.util.List;

/**
 * Events at which somebody is in an office outside its term. Only a recorded term excludes days, and only if none of the
 * days that the event can have been lies in it.
 *
 * <p>Two ways to tell that the office is the one of the term:
 *
 * <ul>
 *   <li>The record of the office names the event. Ids are unique within a source only, so an event of another source is
 *       meant if the person is in it. A doubted year excuses nothing: the term and the date contradict each other.
 *   <li>The event gives the person the title of the office: the same words in any language, or the code as words, folded,
 *       and no other organisation. No conflict if another recorded term of the same title holds one of the days, or if
 *       the year of the event is in doubt.
 * </ul>
 */
final class OfficeFindings {

    /** A contradictory date is a finding of its own. */
    private static final String OUTSIDE = " case when h.occurred_earliest > h.occurred_latest then false else"
            + " not t.possible && datemultirange(daterange(h.occurred_earliest, h.occurred_latest, '[]')) end";

    private static final String IS_CALLED = "%1$s.actor_id = t.actor_id and %1$s.term is not null"
            + " and jsonb_exists_any(a.part -> 'titleKeys', %1$s.title_keys)"
            + " and coalesce(%1$s.organisation_id = a.part ->> 'organisationId', true)";

    private final RowSource rows;
    private final RowSource now;
    private final List<Object> values;

    OfficeFindings(RowSource rows, RowSource now, List<Object> values) {
        this.rows = rows;
        this.now = now;
        this.values = values;
    }

    List<String> all() {
        return List.of(namedByTheOffice(), namedByTheEvent());
    }

    private String namedByTheOffice() {
        return finding("'seen '") + " from " + offices() + " as t join " + events() + " as h"
                + " on h.event_id = t.observed_in"
                + " and (h.source = t.event_ids -> 0 ->> 'source' or h.actors @> array[t.actor_id])"
                + " where t.term is not null and" + OUTSIDE;
    }

    private String namedByTheEvent() {
        return finding("'titled '") + " from " + offices() + " as t join " + events() + " as h"
                + " on h.actors @> array[t.actor_id] cross join lateral (select h.parts -> t.actor_id as part) as a"
                + " where " + IS_CALLED.formatted("t")
                + " and not h.year_doubted and h.event_id is distinct from t.observed_in and" + OUTSIDE
                + " and not exists (select from " + offices() + " as o where " + IS_CALLED.formatted("o")
                + " and o.possible && datemultirange(daterange(h.occurred_earliest, h.occurred_latest, '[]')))";
    }

    private static String finding(String key) {
        return "select h.stream_id, " + AllFindings.rule(Rule.ROLE_TERM_CONFLICT) + " as rule, " + key
                + " || t.role_key || ' ' || h.event_key as finding_key, t.actor_id as subject,"
                + " t.event_ids -> 0 ->> 'source' as source, t.event_ids -> 0 ->> 'id' as event_id,"
                + " t.event_ids || jsonb_build_array(jsonb_build_object('source', h.source, 'id', h.event_id))"
                + " as event_ids" + AllFindings.NO_DOCUMENTS;
    }

    private String offices() {
        return "(select * from " + now.from("actor_role", values) + ")";
    }

    private String events() {
        return "(select * from " + rows.from("timeline", values) + ")";
    }
}
