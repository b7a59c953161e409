package io.entente.query.changes;

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

/** How PostgreSQL finds changes among 200,000. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeTableIT {

    private static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        connection = TestStack.shared().newDatabase().connect();
        try (Statement statement = connection.createStatement()) {
            Migrations.run(connection);
            statement.execute(
                    "insert into change (generation, partition, log_offset, kind, stream_id, source, event_id,"
                            + " type, affects, recorded_at) select 1, n % 4, n / 4, 'recorded', 'stream-' || n % 100, 'urn:test',"
                            + " 'event-' || n, 'MeetingHeld', '{timeline}', now() from generate_series(0, 199999) n");
            statement.execute("analyze change");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void what_lies_after_a_place_is_found_by_the_key() throws SQLException {
        // When
        QueryPlan plan =
                plan(ChangeTable.AFTER, 1, null, new Integer[] {0, 1, 2, 3}, new Long[] {9L, 9L, 9L, 9L}, 50, 50);

        // Then
        assertThat(plan.indexes()).containsExactly("change_pkey");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void what_lies_after_a_place_for_one_partnership_is_read_without_what_lies_between() throws SQLException {
        // When
        QueryPlan plan = plan(
                ChangeTable.AFTER_OF_STREAM,
                1,
                new String[] {"MeetingHeld"},
                "stream-7",
                new Integer[] {0, 1, 2, 3},
                new Long[] {9L, 9L, 9L, 9L},
                50,
                50);

        // Then
        assertThat(plan.indexes()).containsExactly("change_by_stream");
        assertThat(plan.scanned()).isEmpty();
    }

    private static QueryPlan plan(String sql, Object... values) throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement("explain (format json) " + sql)) {
            for (int i = 0; i < values.length; i++) {
                explain.setObject(i + 1, values[i] instanceof Object[] array ? array(array) : values[i]);
            }
            try (ResultSet row = explain.executeQuery()) {
                row.next();
                return QueryPlan.parse(row.getString(1));
            }
        }
    }

    private static Object array(Object[] values) throws SQLException {
        String type = values[0] instanceof Integer ? "integer" : values[0] instanceof Long ? "bigint" : "text";
        return connection.createArrayOf(type, values);
    }
}
