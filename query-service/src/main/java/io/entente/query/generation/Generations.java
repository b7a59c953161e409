package io.entente.query.generation;

import io.entente.query.projection.Projection;
import io.entente.query.transaction.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The generations of this database. Safe to use from several instances at once: changes are made under a lock. */
public final class Generations {

    /** Any number that nothing else in the database locks on. */
    private static final long ADVISORY_LOCK = 0x656E74656E7465L;

    private final Transactions transactions;
    private final GenerationSchema schema;
    private final ProjectionVersions present;

    public Generations(DataSource dataSource, List<? extends Projection<?>> projections) {
        this.transactions = new Transactions(dataSource);
        this.schema = new GenerationSchema(projections);
        this.present = ProjectionVersions.of(projections);
    }

    /** The projections of this service. */
    public ProjectionVersions present() {
        return present;
    }

    /** The tables of a generation of these projections. */
    public GenerationSchema schema() {
        return schema;
    }

    /** Those that are not retired, by their numbers; the first one is created, empty and serving, when there is none. */
    public List<Generation> all() throws SQLException {
        return transactions.call(connection -> {
            List<Generation> all = all(connection);
            if (all.stream().anyMatch(Generation::isServing)) {
                return all;
            }
            lock(connection);
            if (all(connection).stream().noneMatch(Generation::isServing)) {
                createFirst(connection);
            }
            return all(connection);
        });
    }

    /** Retired ones too; empty when there never was one of that number. */
    public Optional<Generation> find(int number) throws SQLException {
        return transactions.call(connection -> find(connection, number));
    }

    /** Lets a generation begin at the given offsets; partitions that have begun are left where they are. */
    public void begin(int generation, Map<Integer, Long> startOffsets) throws SQLException {
        String sql = "insert into entente.checkpoint (generation, partition, next_offset, start_offset, changes_from)"
                + " values (?, ?, ?, ?, ?) on conflict do nothing";
        transactions.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (Map.Entry<Integer, Long> start : new TreeMap<>(startOffsets).entrySet()) {
                    insert.setInt(1, generation);
                    insert.setInt(2, start.getKey());
                    insert.setLong(3, start.getValue());
                    insert.setLong(4, start.getValue());
                    insert.setLong(5, start.getValue());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /**
     * Creates the tables of a generation of these projections, without their indexes; in the caller's transaction.
     *
     * @param name of one that is to be kept; null for all others
     */
    public int create(Connection connection, GenerationState state, @Nullable String name) throws SQLException {
        lock(connection);
        String sql = "insert into entente.generation (number, state, projections, name)"
                + " select coalesce(max(number), 0) + 1, ?, ?::jsonb, ? from entente.generation returning number";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, state.code());
            insert.setString(2, present.json());
            insert.setString(3, name);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                int number = row.getInt(1);
                schema.createTables(connection, number);
                return number;
            }
        }
    }

    /** Those that are not retired, in the caller's transaction. */
    public static List<Generation> all(Connection connection) throws SQLException {
        return select(connection, "state <> 'retired'");
    }

    public static Optional<Generation> find(Connection connection, int number) throws SQLException {
        return select(connection, "number = " + number).stream().findFirst();
    }

    /** Until the transaction ends, nobody else changes which generations there are and which one serves. */
    public static void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, ADVISORY_LOCK);
            lock.execute();
        }
    }

    public static void setState(Connection connection, int number, GenerationState state) throws SQLException {
        String sql = "update entente.generation set state = ? where number = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, state.code());
            update.setInt(2, number);
            update.executeUpdate();
        }
    }

    private void createFirst(Connection connection) throws SQLException {
        int first = create(connection, GenerationState.SERVING, null);
        schema.createEventKey(connection, first);
        for (String table : schema.tables()) {
            schema.createIndexes(connection, first, table);
        }
        GenerationSchema.openToReaders(connection, first);
        GenerationSchema.pointNamesAt(connection, first);
    }

    private static List<Generation> select(Connection connection, String condition) throws SQLException {
        String sql = "select number, state, projections::text, name, created_at from entente.generation where "
                + condition + " order by number";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            var generations = new ArrayList<Generation>();
            while (rows.next()) {
                generations.add(new Generation(
                        rows.getInt(1),
                        GenerationState.of(rows.getString(2)),
                        ProjectionVersions.parse(rows.getString(3)),
                        rows.getString(4),
                        rows.getObject(5, OffsetDateTime.class).toInstant()));
            }
            return generations;
        }
    }
}
