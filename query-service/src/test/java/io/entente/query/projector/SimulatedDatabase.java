package io.entente.query.projector;

import io.entente.query.generation.Generations;
import io.entente.query.projection.Finding;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A database with one generation, reused by many simulations in turn. */
final class SimulatedDatabase implements AutoCloseable {

    static final int GENERATION = 1;

    private final LedgerDatabase database = LedgerDatabase.create();
    private final StoredRows rows;
    private final String reset;

    SimulatedDatabase(List<? extends Projection<?>> projections) {
        try {
            var generations = new Generations(pool(), projections);
            generations.all();
            generations.begin(
                    GENERATION,
                    IntStream.range(0, SimulatedLog.PARTITIONS)
                            .boxed()
                            .collect(Collectors.toMap(partition -> partition, partition -> 0L)));
            List<ReadModelTable<?>> tables = Stream.concat(
                            Stream.<ReadModelTable<?>>of(Finding.TABLE),
                            projections.stream().<ReadModelTable<?>>map(Projection::table))
                    .toList();
            rows = new StoredRows(observer(), "g" + GENERATION, tables);
            reset = Stream.concat(Stream.of("event"), tables.stream().map(ReadModelTable::name))
                    .map(table -> "delete from g" + GENERATION + "." + table + ";")
                    .collect(Collectors.joining());
        } catch (SQLException failure) {
            throw new IllegalStateException("no database for a simulation", failure);
        }
    }

    DataSource pool() {
        return database.pool();
    }

    /** A connection for reads from outside and for actions of operators, with auto-commit. */
    Connection observer() {
        return database.direct();
    }

    StoredRows rows() {
        return rows;
    }

    /** Empties all tables and puts every partition at its beginning. */
    void reset() {
        execute(
                reset + "delete from entente.change; delete from entente.parked_event;"
                        + " update entente.checkpoint set next_offset = 0, leader_epoch = null, applied = 0, duplicates = 0,"
                        + " parked = 0, changes_from = 0, revision = 0, recorded_at = 'epoch', stop_at = null, stop_until = null");
    }

    void execute(String sql) {
        try (Statement statement = observer().createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException("PostgreSQL refuses a simulation: " + sql, failure);
        }
    }

    /** Whether a session waits for a lock of another session. */
    boolean isSomebodyWaiting() {
        String sql = "select count(*) from pg_locks where not granted and database ="
                + " (select oid from pg_database where datname = current_database())";
        try (Statement statement = observer().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getInt(1) > 0;
        } catch (SQLException failure) {
            throw new IllegalStateException("locks cannot be looked at", failure);
        }
    }

    /** By partition, the first offset whose change is kept. */
    Map<Integer, Long> changesFrom() throws SQLException {
        try (Statement statement = observer().createStatement();
                ResultSet row = statement.executeQuery("select partition, changes_from from entente.checkpoint")) {
            var from = new TreeMap<Integer, Long>();
            while (row.next()) {
                from.put(row.getInt(1), row.getLong(2));
            }
            return from;
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
