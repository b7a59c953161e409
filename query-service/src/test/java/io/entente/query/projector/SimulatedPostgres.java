package io.entente.query.projector;

import io.entente.common.codec.EventDecoder;
import io.entente.query.audit.AuditOfALog;
import io.entente.query.history.EventKey;
import io.entente.query.history.RecordedEvent;
import io.entente.query.oracle.Expected;
import io.entente.query.oracle.Lines;
import io.entente.query.projection.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A simulated store over PostgreSQL: real statements, locks and transactions, with faults in JDBC calls. */
final class SimulatedPostgres implements SimulatedStore {

    private final SimulatedDatabase database;
    private final RecordReader reader = new RecordReader(EventDecoder.current(), SimulatedLog.PARTITIONS);
    private final ChangeLog changes;
    private final int changesKept;
    private final GenerationStore store;
    private final List<JdbcFaults> faults = new ArrayList<>();
    private boolean healed;

    SimulatedPostgres(SimulatedDatabase database, int changesKept) {
        this.database = database;
        this.changesKept = changesKept;
        this.changes = new ChangeLog(SimulatedDatabase.GENERATION, changesKept);
        this.store = new JdbcGenerationStore(
                database.pool(), SimulatedDatabase.GENERATION, SimulatedLog.TOPIC, reader, changes);
        database.reset();
    }

    @Override
    public GenerationStore reachedBy(Random random, Runnable meanwhile) {
        var own = new JdbcFaults(random, meanwhile, database::isSomebodyWaiting);
        faults.add(own);
        if (healed) {
            own.heal();
        }
        var reached = new JdbcGenerationStore(
                FaultyDataSource.over(database.pool(), own),
                SimulatedDatabase.GENERATION,
                SimulatedLog.TOPIC,
                reader,
                changes);
        return new GenerationStore() {
            @Override
            public Map<Integer, Checkpoint> checkpoints() {
                return own.whole(reached::checkpoints);
            }

            @Override
            public Map<String, List<RecordedEvent>> histories(
                    Checkpoint from, Checkpoint to, Collection<String> streamIds) {
                return own.whole(() -> reached.histories(from, to, streamIds));
            }

            @Override
            public Map<Long, String> bodies(String streamId, Collection<Long> offsets) {
                return own.whole(() -> reached.bodies(streamId, offsets));
            }

            @Override
            public void inTransaction(Consumer<Transaction> work) {
                own.whole(() -> {
                    reached.inTransaction(work);
                    return true;
                });
            }
        };
    }

    @Override
    public Map<Integer, Checkpoint> checkpoints() {
        return store.checkpoints();
    }

    @Override
    public void hold(int partition, long records) {
        database.execute("update entente.checkpoint set stop_at = next_offset + " + records
                + ", stop_until = now() + interval '1 hour' where partition = " + partition);
    }

    @Override
    public void release() {
        database.execute("update entente.checkpoint set stop_at = null, stop_until = null");
    }

    @Override
    public void heal() {
        healed = true;
        faults.forEach(JdbcFaults::heal);
        release();
    }

    @Override
    public int hits() {
        return faults.stream().mapToInt(JdbcFaults::hits).sum();
    }

    @Override
    public List<String> differencesTo(Expected expected) {
        try {
            var differences = new ArrayList<String>();
            Map<String, Map<String, String>> rows = database.rows().read(database.observer());
            for (String table : Lines.union(expected.rows().keySet(), rows.keySet())) {
                var shall = new TreeMap<String, String>();
                Map<String, Row> ofTable = expected.rows().getOrDefault(table, Map.of());
                ofTable.forEach((key, row) -> shall.put(key, database.rows().stored(table, row)));
                differences.addAll(Lines.differences(table, shall, rows.getOrDefault(table, Map.of())));
            }
            differences.addAll(Lines.differences("event", expected.events(), lines(EVENTS, SimulatedPostgres::event)));
            differences.addAll(Lines.differences("body", bodies(expected), lines(EVENTS, SimulatedPostgres::body)));
            differences.addAll(
                    Lines.differences("parked", expected.parked(), lines(PARKED, SimulatedPostgres::parked)));
            differences.addAll(Lines.differences(
                    "change", kept(expected.told()), kept(lines(CHANGES, SimulatedPostgres::change))));
            differences.addAll(Lines.differences(
                    "account",
                    List.copyOf(expected.accounts().values()),
                    lines(CHECKPOINTS, SimulatedPostgres::account)));
            return differences;
        } catch (SQLException failure) {
            throw new IllegalStateException("a generation cannot be read", failure);
        }
    }

    /** The findings of the audit. */
    List<String> audited(SimulatedLog log) {
        var entries = new HashMap<Integer, List<LogEntry>>();
        for (ConsumerRecord<byte[], byte[]> record : log.everyRecord()) {
            entries.computeIfAbsent(record.partition(), none -> new ArrayList<>())
                    .add(reader.entry(record));
        }
        var ends = new HashMap<Integer, Long>();
        log.partitions().forEach(partition -> ends.put(partition.partition(), log.end(partition.partition())));
        try {
            return AuditOfALog.differences(
                    database.observer(), SimulatedDatabase.GENERATION, SimulatedLog.TOPIC, entries, ends);
        } catch (SQLException failure) {
            throw new IllegalStateException("a generation cannot be audited", failure);
        }
    }

    private static final String EVENTS = "select * from g" + SimulatedDatabase.GENERATION + ".event";
    private static final String PARKED = "select * from entente.parked_event";
    private static final String CHANGES = "select * from entente.change";
    private static final String CHECKPOINTS = "select * from entente.checkpoint";

    private interface Line {
        String of(ResultSet row) throws SQLException;
    }

    private List<String> lines(String sql, Line line) throws SQLException {
        try (Statement statement = database.observer().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add(line.of(rows));
            }
            return lines;
        }
    }

    private static String event(ResultSet row) throws SQLException {
        return Lines.event(
                row.getString("stream_id"),
                row.getInt("partition"),
                row.getLong("log_offset"),
                new EventKey(row.getString("source"), row.getString("event_id")),
                row.getString("type"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static String body(ResultSet row) throws SQLException {
        return row.getInt("partition") + "-" + row.getLong("log_offset") + " "
                + StoredRows.canonical(StoredRows.json(row.getString("body")));
    }

    private static List<String> bodies(Expected expected) {
        return expected.bodies().entrySet().stream()
                .map(body -> body.getKey() + " " + StoredRows.canonical(body.getValue()))
                .toList();
    }

    private static String parked(ResultSet row) throws SQLException {
        return Lines.parked(
                row.getInt("partition"),
                row.getLong("log_offset"),
                row.getString("reason"),
                row.getString("stream_id"),
                key(row, "source", "event_id"),
                row.getBytes("record_key"),
                row.getBytes("record_value"));
    }

    private static String change(ResultSet row) throws SQLException {
        return Lines.told(
                row.getInt("partition"),
                row.getLong("log_offset"),
                row.getString("kind"),
                row.getString("stream_id"),
                row.getString("event_id"),
                key(row, "by_source", "by_event_id"),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static String account(ResultSet row) throws SQLException {
        return Lines.account(
                row.getLong("next_offset"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getLong("applied"),
                row.getLong("duplicates"),
                row.getLong("parked"));
    }

    private static EventKey key(ResultSet row, String source, String id) throws SQLException {
        return row.getString(id) == null ? null : new EventKey(row.getString(source), row.getString(id));
    }

    /** The changes that are new enough to be kept. */
    private List<String> kept(Collection<String> told) throws SQLException {
        Map<Integer, Long> from = database.changesFrom();
        Map<Integer, Checkpoint> checkpoints = checkpoints();
        from.forEach((partition, offset) -> {
            if (offset > Math.max(0, checkpoints.get(partition).nextOffset() - changesKept)) {
                throw new AssertionError("changes of " + partition + " are forgotten too early, from " + offset);
            }
        });
        return told.stream()
                .filter(line -> {
                    int dash = line.indexOf('-');
                    int partition = Integer.parseInt(line.substring(0, dash));
                    return Long.parseLong(line.substring(dash + 1, line.indexOf(' '))) >= from.get(partition);
                })
                .toList();
    }
}
