package io.entente.query.readmodel.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.EventDecoder;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.TableOnly;
import io.entente.query.readmodel.past.RecordedStreamTables;
import io.entente.query.readmodel.selection.RowSource;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What becomes of an event is asked by its identity; what was known once, by its stream. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventPlansIT {

    private static final EventKey KEY = new EventKey("v17", "k17");

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(TableOnly.events(), TableOnly.findings()).withParkedEvents();
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @Test
    void an_event_is_found_by_its_identity() {
        // When
        QueryPlan plan = plans.of(rows -> in(rows).find(KEY));

        // Then
        assertThat(plan.indexes()).containsExactly("event_by_identity");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void its_findings_and_its_parked_records_are_found_by_its_identity() {
        // When
        QueryPlan findings = plans.of(rows -> in(rows).findings(KEY));
        QueryPlan parked = plans.of(rows -> in(rows).parked(KEY));

        // Then
        assertThat(findings.indexes()).containsExactly("finding_by_event");
        assertThat(findings.scanned()).isEmpty();
        assertThat(parked.indexes()).containsExactly("parked_event_by_event");
        assertThat(parked.scanned()).isEmpty();
    }

    @Test
    void the_events_of_a_stream_are_read_in_log_order_also_those_known_at_an_instant() {
        // When
        QueryPlan all = plans.of(rows -> RecordedStreamTables.in(rows).events("s-long", null));
        QueryPlan once =
                plans.of(rows -> RecordedStreamTables.in(rows).events("s-long", Instant.parse("2000-02-01T00:00:00Z")));

        // Then
        assertThat(all).matches(plan -> plan.readsInOrderOf("event_pkey"));
        assertThat(once).matches(plan -> plan.readsInOrderOf("event_pkey"));
    }

    private static RecordedEvents in(RowSource rows) {
        return new RecordedEvents(rows, RecordedStreamTables.in(rows), EventDecoder.current());
    }
}
