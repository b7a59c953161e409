package io.entente.query.refold;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.QueryPlan;
import io.entente.testkit.TestStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamsPlanIT {

    private static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        connection = TestStack.shared().newDatabase().connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema g1");
            statement.execute("create schema read_model");
            statement.execute("create table g1.event (stream_id text, log_offset bigint, type text,"
                    + " primary key (stream_id, log_offset))");
            statement.execute("insert into g1.event select 's-' || lpad((i % 400)::text, 3, '0'), i, 'io.entente.'"
                    + " || case when i % 400 % 100 = 7 and i > 20000 then 'VisitConducted.v2' else 'MeetingHeld.v1' end"
                    + " from generate_series(1, 40000) as i");
            statement.execute("vacuum analyze g1.event");
            statement.execute("create view read_model.event as select 1 as generation, t.* from g1.event t");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void streams_are_found_in_their_order_from_where_the_list_goes_on() throws SQLException {
        assertThat(streams("VisitConducted", "", 10)).containsExactly("s-007", "s-107", "s-207", "s-307");
        assertThat(streams("VisitConducted", "s-107", 1)).containsExactly("s-207");
        assertThat(streams("MeetingHeld", "", 2)).containsExactly("s-000", "s-001");
        assertThat(streams("MeetingHeld", "s-399", 2)).isEmpty();
        assertThat(streams("Meeting", "", 2)).isEmpty();
    }

    @Test
    void they_are_gone_through_by_the_key_of_the_events() throws SQLException {
        try (PreparedStatement explain =
                        Streams.holding(connection, "explain (format json) ", "VisitConducted", "s-107", 101);
                ResultSet row = explain.executeQuery()) {
            row.next();
            QueryPlan plan = QueryPlan.parse(row.getString(1));
            assertThat(plan.scanned()).isEmpty();
            assertThat(plan.indexes()).containsExactly("event_pkey");
            assertThat(plan.beginsInTheMiddle()).isTrue();
        }
    }

    private static List<String> streams(String type, String after, int max) throws SQLException {
        try (PreparedStatement select = Streams.holding(connection, "", type, after, max);
                ResultSet rows = select.executeQuery()) {
            var ids = new ArrayList<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }
}
