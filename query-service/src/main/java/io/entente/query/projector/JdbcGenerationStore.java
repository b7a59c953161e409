package io.entente.query.projector;

import io.entente.query.history.RecordedEvent;
import io.entente.query.transaction.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A generation in PostgreSQL: its rows in a schema of its own, its checkpoints in the schema {@code entente}. */
public final class JdbcGenerationStore implements GenerationStore {

    private final DataSource dataSource;
    private final Transactions transactions;
    private final int generation;
    private final JdbcTransaction.Tables tables;
    private final ColumnTypes types = new ColumnTypes();

    /** @param dataSource of the projector alone, so that slow readers cannot starve it */
    public JdbcGenerationStore(
            DataSource dataSource, int generation, String topic, RecordReader reader, ChangeLog changes) {
        this.dataSource = dataSource;
        this.transactions = new Transactions(dataSource);
        this.generation = generation;
        this.tables = new JdbcTransaction.Tables(generation, topic, reader, changes, new Dictionary(dataSource));
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
    public Map<String, List<RecordedEvent>> histories(Checkpoint from, Checkpoint to, Collection<String> streamIds) {
        try (Connection connection = dataSource.getConnection()) {
            var reading = new JdbcTransaction(connection, tables, new GatheredWrites());
            reading.requireFree(from, to);
            return reading.histories(streamIds);
        } catch (SQLException failure) {
            throw SqlFailures.classified(failure);
        }
    }

    @Override
    public Map<Long, String> bodies(String streamId, Collection<Long> offsets) {
        try (Connection connection = dataSource.getConnection()) {
            return new JdbcTransaction(connection, tables, new GatheredWrites()).bodies(streamId, offsets);
        } catch (SQLException failure) {
            throw SqlFailures.classified(failure);
        }
    }

    @Override
    public void inTransaction(Consumer<Transaction> work) {
        try {
            transactions.run(connection -> {
                var writes = new GatheredWrites();
                work.accept(new JdbcTransaction(connection, tables, writes));
                writes.run(connection, types);
            });
        } catch (PartitionHeldException held) {
            endHolder(held);
            throw held;
        } catch (SQLException failure) {
            throw SqlFailures.classified(failure);
        }
    }

    private void endHolder(PartitionHeldException held) {
        try {
            transactions.run(held.lock()::endHolder);
        } catch (SQLException failure) {
            throw SqlFailures.classified(failure);
        }
    }
}
