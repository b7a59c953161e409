package io.entente.query.projector;

import io.entente.common.position.LogPosition;
import io.entente.query.generation.Generation;
import io.entente.query.history.RecordedEvent;
import io.entente.query.projection.Column;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Row;
import io.entente.query.projection.TableChange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The statements of one transaction. */
public final class JdbcTransaction implements GenerationStore.Transaction {

    private static final List<Column<StoredEvent>> EVENT_COLUMNS = List.of(
            new Column<>("partition", stored -> "" + stored.event().position().partition()),
            new Column<>("log_offset", stored -> "" + stored.event().position().offset()),
            new Column<>("source", stored -> stored.event().key().source()),
            new Column<>("event_id", stored -> stored.event().key().id()),
            new Column<>("type", stored -> stored.event().type()),
            new Column<>("recorded_at", stored -> stored.event().recordedAt().toString()),
            new Column<>("body", StoredEvent::body));

    private final Connection connection;
    private final Tables tables;
    private final Writes writes;

    /** One whose rows are written at once, each table's by themselves: for many of them. */
    public JdbcTransaction(Connection connection, Tables tables) {
        this(connection, tables, write -> write.run(connection));
    }

    JdbcTransaction(Connection connection, Tables tables, Writes writes) {
        this.connection = connection;
        this.tables = tables;
        this.writes = writes;
    }

    /** Where rows that are to be written go. */
    interface Writes {
        void put(Write write) throws SQLException;
    }

    /** Where the rows of a generation and their words are, and how its events are read back. */
    public record Tables(int generation, String topic, RecordReader reader, ChangeLog changes, Dictionary dictionary) {

        String named(String table) {
            return Generation.schema(generation) + "." + table;
        }
    }

    @Override
    public void advance(Checkpoint from, Checkpoint to) {
        run(() -> new PartitionLock(tables.generation(), from.partition()).take(connection));
        String sql =
                "update entente.checkpoint set next_offset = ?, leader_epoch = ?, recorded_at = ?, advanced_at = now()"
                        + " where generation = ? and partition = ? and next_offset = ? and revision = ?"
                        + " and (stop_at is null or stop_at >= ? or stop_until < now()) returning changes_from";
        run(sql, update -> {
            update.setLong(1, to.nextOffset());
            update.setObject(2, to.leaderEpoch(), Types.INTEGER);
            update.setObject(3, to.recordedAt().atOffset(ZoneOffset.UTC));
            update.setInt(4, tables.generation());
            update.setInt(5, from.partition());
            update.setLong(6, from.nextOffset());
            update.setInt(7, from.revision());
            update.setLong(8, to.nextOffset());
            try (ResultSet advanced = update.executeQuery()) {
                if (!advanced.next()) {
                    throw notAdvanced(from);
                }
                tables.changes().forgetOld(connection, from, to, advanced.getLong(1));
            }
        });
    }

    /** Fails as {@link #advance} would, and changes nothing. */
    void requireFree(Checkpoint from, Checkpoint to) {
        String sql = "select stop_at from entente.checkpoint where generation = ? and partition = ?"
                + " and next_offset = ? and revision = ? and (stop_at is null or stop_at >= ? or stop_until < now())";
        run(sql, select -> {
            bind(select, from);
            select.setLong(5, to.nextOffset());
            try (ResultSet free = select.executeQuery()) {
                if (!free.next()) {
                    throw notAdvanced(from);
                }
            }
        });
    }

    private void bind(PreparedStatement select, Checkpoint from) throws SQLException {
        select.setInt(1, tables.generation());
        select.setInt(2, from.partition());
        select.setLong(3, from.nextOffset());
        select.setInt(4, from.revision());
    }

    private RuntimeException notAdvanced(Checkpoint from) throws SQLException {
        String sql = "select stop_at from entente.checkpoint"
                + " where generation = ? and partition = ? and next_offset = ? and revision = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, from);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new CheckpointHeldException(from, row.getLong(1))
                        : new CheckpointConflictException(from);
            }
        }
    }

    /** The recorded events of the given streams in log order; a stream without events is absent. */
    public Map<String, List<RecordedEvent>> histories(Collection<String> streamIds) {
        var histories = new HashMap<String, List<RecordedEvent>>();
        if (streamIds.isEmpty()) {
            return histories;
        }
        String sql = "select stream_id, partition, log_offset, recorded_at, body from " + tables.named("event")
                + " where stream_id = any(?) order by stream_id, log_offset";
        run(sql, select -> {
            select.setArray(1, connection.createArrayOf("text", streamIds.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    histories
                            .computeIfAbsent(rows.getString(1), none -> new ArrayList<>())
                            .add(recorded(rows));
                }
            }
        });
        return histories;
    }

    /** As {@link GenerationStore#bodies}. */
    public Map<Long, String> bodies(String streamId, Collection<Long> offsets) {
        var bodies = new HashMap<Long, String>();
        String sql = "select log_offset, body from " + tables.named("event")
                + " where stream_id = ? and log_offset = any(?)";
        run(sql, select -> {
            select.setString(1, streamId);
            select.setArray(2, connection.createArrayOf("bigint", offsets.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    bodies.put(rows.getLong(1), rows.getString(2));
                }
            }
        });
        return bodies;
    }

    @Override
    public void append(Collection<StoredEvent> events) {
        var lines = events.stream()
                .map(stored -> new CopyText.Line<>(stored.event().streamId(), stored))
                .toList();
        put(new Write.Insertion<>(tables.named("event"), EVENT_COLUMNS, lines));
    }

    @Override
    public void write(Collection<TableChange<?>> changes) {
        run(() -> tables.dictionary().add(changes));
        var byTable = new LinkedHashMap<ReadModelTable<?>, List<TableChange<?>>>();
        changes.forEach(change -> byTable.computeIfAbsent(change.table(), none -> new ArrayList<>())
                .add(change));
        byTable.forEach(this::writeTable);
    }

    @Override
    public void park(Collection<ParkedEvent> events) {
        if (!events.isEmpty()) {
            run(ParkedEventSql.INSERT, insert -> {
                for (ParkedEvent event : events) {
                    ParkedEventSql.bind(insert, tables.generation(), event);
                    insert.addBatch();
                }
                insert.executeBatch();
            });
        }
    }

    @Override
    public void tell(Collection<Change> changes) {
        put(tables.changes().of(changes));
    }

    @Override
    public void account(int partition, Account account) {
        String sql = "update entente.checkpoint set applied = applied + ?, duplicates = duplicates + ?,"
                + " parked = parked + ? where generation = ? and partition = ?";
        put(new Write.Update(
                sql,
                List.of(account.applied(), account.duplicates(), account.parked(), tables.generation(), partition)));
    }

    private <R extends Row> void writeTable(ReadModelTable<R> table, List<TableChange<?>> changes) {
        var streams = new ArrayList<String>();
        var keys = new ArrayList<String>();
        var lines = new ArrayList<CopyText.Line<R>>();
        for (TableChange<?> change : changes) {
            change.deleted().forEach(key -> {
                streams.add(change.streamId());
                keys.add(key);
            });
            @SuppressWarnings("unchecked") // Changes are grouped by their table, and a table knows its rows.
            var rows = (List<R>) change.inserted();
            rows.forEach(row -> lines.add(new CopyText.Line<>(change.streamId(), row)));
        }
        String name = tables.named(table.name());
        put(new Write.Deletion(name, table.keyColumn(), streams, keys));
        put(new Write.Insertion<>(name, table.columns(), lines));
    }

    private void put(Write write) {
        run(() -> writes.put(write));
    }

    private RecordedEvent recorded(ResultSet row) throws SQLException {
        return tables.reader()
                .recorded(
                        new LogPosition(tables.topic(), row.getInt(2), row.getLong(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5));
    }

    private void run(String sql, Work work) {
        run(() -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                work.on(statement);
            }
        });
    }

    private static void run(Sql sql) {
        try {
            sql.run();
        } catch (SQLException failure) {
            throw SqlFailures.classified(failure);
        }
    }

    private interface Work {
        void on(PreparedStatement statement) throws SQLException;
    }

    private interface Sql {
        void run() throws SQLException;
    }
}
