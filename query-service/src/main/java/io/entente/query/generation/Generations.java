package io.entente.query.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.common.codec.Json;
import io.entente.query.projection.Projection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The generations of this database. Safe to use from several instances at once: changes are made under a lock. */
public final class Generations {

    /** Any number that nothing else in the database locks on. */
    private static final long ADVISORY_LOCK = 0x656E74656E7465L;

    private final DataSource dataSource;
    private final GenerationSchema schema;
    private final String projectionVersions;

    public Generations(DataSource dataSource, List<? extends Projection<?>> projections) {
        this.dataSource = dataSource;
        this.schema = new GenerationSchema(projections);
        this.projectionVersions = versions(projections);
    }

    /**
     * The generation that readers see; the first one is created empty when there is none.
     *
     * @throws ProjectionsChangedException when it was built by other projections than this service has
     */
    public Generation serving() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                lock(connection);
                Generation serving = findServing(connection);
                connection.commit();
                return serving;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }

    /** Lets a generation begin at the given offsets; partitions that have begun are left where they are. */
    public void begin(Generation generation, Map<Integer, Long> startOffsets) throws SQLException {
        String sql = "insert into entente.checkpoint (generation, partition, next_offset, start_offset, changes_from)"
                + " values (?, ?, ?, ?, ?) on conflict do nothing";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map.Entry<Integer, Long> start : new TreeMap<>(startOffsets).entrySet()) {
                insert.setInt(1, generation.number());
                insert.setInt(2, start.getKey());
                insert.setLong(3, start.getValue());
                insert.setLong(4, start.getValue());
                insert.setLong(5, start.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private Generation findServing(Connection connection) throws SQLException {
        String sql = "select number, projections = ?::jsonb, projections::text from entente.generation"
                + " where state = 'serving'";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, projectionVersions);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return createFirst(connection);
                }
                var serving = new Generation(row.getInt(1));
                if (!row.getBoolean(2)) {
                    throw new ProjectionsChangedException(serving, row.getString(3), projectionVersions);
                }
                return serving;
            }
        }
    }

    private Generation createFirst(Connection connection) throws SQLException {
        var first = new Generation(1);
        String sql = "insert into entente.generation (number, state, projections) values (?, 'serving', ?::jsonb)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setInt(1, first.number());
            insert.setString(2, projectionVersions);
            insert.executeUpdate();
        }
        schema.createTables(connection, first);
        schema.createIndexes(connection, first);
        schema.pointNamesAt(connection, first);
        return first;
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, ADVISORY_LOCK);
            lock.execute();
        }
    }

    private static String versions(List<? extends Projection<?>> projections) {
        var versions = new TreeMap<String, Integer>();
        projections.forEach(projection -> versions.put(projection.table().name(), projection.version()));
        try {
            return Json.mapper().writeValueAsString(versions);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of numbers could not be written", impossible);
        }
    }
}
