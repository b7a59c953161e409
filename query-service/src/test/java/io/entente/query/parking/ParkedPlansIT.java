package io.entente.query.parking;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.Migrations;
import io.entente.query.readmodel.QueryPlan;
import io.entente.testkit.TestStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParkedPlansIT {

    private static final String EXPLAIN = "explain (format json) ";
    private static final ParkedPlace PLACE = new ParkedPlace(2, 6_002);

    private static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        connection = TestStack.shared().newDatabase().connect();
        try (Statement statement = connection.createStatement()) {
            Migrations.run(connection);
            statement.execute("insert into generation (number, state, projections)"
                    + " values (1, 'serving', '{}'), (2, 'standby', '{}')");
            statement.execute("insert into parked_event (generation, topic, partition, log_offset, reason, detail,"
                    + " headers, record_timestamp, resolution, resolved_at, resolved_by)"
                    + " select 1 + i % 2, 't', i % 4, i, 'unknown-type', 'v', '{}', now(),"
                    + " case when i % 10 > 0 then 'discarded' end, case when i % 10 > 0 then now() end,"
                    + " case when i % 10 > 0 then 'w' end from generate_series(1, 20000) as i");
            statement.execute("vacuum analyze parked_event");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void what_is_unresolved_is_read_past_all_that_is_resolved() throws SQLException {
        assertThat(plan(list(ParkedFilter.Resolved.UNRESOLVED, null)))
                .matches(plan -> plan.readsInOrderOf("parked_event_unresolved"));
        assertThat(plan(list(ParkedFilter.Resolved.UNRESOLVED, PLACE)))
                .matches(plan -> plan.readsInOrderOf("parked_event_unresolved"))
                .matches(QueryPlan::beginsInTheMiddle);
    }

    @Test
    void whatever_is_parked_is_read_in_the_order_of_the_log() throws SQLException {
        assertThat(plan(list(ParkedFilter.Resolved.ANY, null)))
                .matches(plan -> plan.readsInOrderOf("parked_event_pkey"));
        assertThat(plan(list(ParkedFilter.Resolved.DISCARDED, PLACE)))
                .matches(plan -> plan.readsInOrderOf("parked_event_pkey"))
                .matches(QueryPlan::beginsInTheMiddle);
    }

    @Test
    void one_is_found_by_its_place() throws SQLException {
        assertThat(plan(ParkedQuery.one(1, "t", PLACE)).scanned()).isEmpty();
    }

    private static ParkedQuery list(ParkedFilter.Resolved resolved, ParkedPlace after) {
        return ParkedQuery.list(new ParkedFilter(1, null, resolved, null, null), "t", after, 51);
    }

    private static QueryPlan plan(ParkedQuery query) throws SQLException {
        try (PreparedStatement explain = query.prepared(connection, EXPLAIN);
                ResultSet row = explain.executeQuery()) {
            row.next();
            return QueryPlan.parse(row.getString(1));
        }
    }
}
