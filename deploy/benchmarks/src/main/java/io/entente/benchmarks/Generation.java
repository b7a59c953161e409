package io.entente.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables that a query service has filled, as PostgreSQL shows them. Its own connection; for one thread. */
final class Generation implements AutoCloseable {

    private static final String SCHEMA =
            "select coalesce((select 'g' || number from entente.generation where state = 'serving'), '')";
    /** Of one table, because the service still migrates others when this is first asked: two locks could deadlock. */
    private static final String CHECKPOINT = "select coalesce(max(events), 0) from"
            + " (select sum(next_offset) as events from entente.checkpoint group by generation) places";

    private final Connection database;

    Generation(FilledLog log) throws SQLException {
        database = log.connect();
    }

    /** Records that the generation furthest ahead has accounted for; 0 before there is one. */
    long checkpoint() throws SQLException {
        return text("select to_regclass('entente.checkpoint')") == null ? 0 : number(CHECKPOINT);
    }

    String schema() throws SQLException {
        return String.valueOf(text(SCHEMA));
    }

    List<String> tables() throws SQLException {
        var names = new ArrayList<String>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select tablename from pg_tables where schemaname = '" + schema() + "' order by 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    long rows() throws SQLException {
        long sum = 0;
        for (String table : tables()) {
            sum += rows(table);
        }
        return sum;
    }

    long rows(String table) throws SQLException {
        return number("select count(*) from " + schema() + "." + table);
    }

    /** With its indexes and long values. */
    long bytes(String table) throws SQLException {
        return number("select pg_total_relation_size('" + schema() + "." + table + "')");
    }

    long parked() throws SQLException {
        return number("select count(*) from entente.parked_event");
    }

    long databaseBytes() throws SQLException {
        return number("select pg_database_size(current_database())");
    }

    long walBytes() throws SQLException {
        return number("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint");
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(String.valueOf(text(query)));
    }

    private @Nullable String text(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
