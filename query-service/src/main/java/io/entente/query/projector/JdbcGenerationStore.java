package io.entente.query.projector;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A generation in PostgreSQL: its rows in a schema of its own, its checkpoints in the schema {@code entente}. */
public final class JdbcGenerationStore implements GenerationStore {

    private final DataSource dataSource;
    private final int generation;
    private final JdbcTransaction.Tables tables;
    private final ColumnTypes types = new ColumnTypes();

    /** @param dataSource of the projector alone, so that slow readers cannot starve it */
    public JdbcGenerationStore(
            DataSource dataSource, int generation, String topic, RecordReader reader, ChangeLog changes) {
        this.dataSource = dataSource;
        this.generation = generation;
        this.tables = new JdbcTransaction.Tables(generation, topic, reader, changes);
    }

    @Override
    public Map<Integer, Checkpoint> checkpoints() {
        String sql =
                "select partition, next_offset, leader_epoch, revision, recorded_at from entente.checkpoint where generation = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, generation);
            try (ResultSet rows = select.executeQuery()) {
                var checkpoints = new HashMap<Integer, Checkpoint>();
                while (rows.next()) {
                    int partition = rows.getInt(1);
                    var epoch = (Integer) rows.getObject(3);
                    checkpoints.put(
                            partition,
                            new Checkpoint(
                                    partition,
                                    rows.getLong(2),
                                    epoch,
                                    rows.getInt(4),
                                    rows.getObject(5, OffsetDateTime.class).toInstant()));
                }
                return checkpoints;
            }
        } catch (SQLException failure) {
            throw new StoreUnavailableException(failure);
        }
    }

    @Override
    public void inTransaction(Consumer<Transaction> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var writes = new GatheredWrites();
                work.accept(new JdbcTransaction(connection, tables, writes));
                writes.run(connection, types);
                connection.commit();
            } catch (PartitionHeldException held) {
                connection.rollback();
                held.lock().endHolder(connection);
                connection.commit();
                throw held;
            } catch (RuntimeException | SQLException failure) {
                rollBack(connection, failure);
                throw failure;
            }
        } catch (SQLException failure) {
            throw SqlFailures.classified(failure);
        }
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            // The connection is lost, and with it the transaction; the cause tells more.
            cause.addSuppressed(gone);
        }
    }
}
