package io.entente.query.audit;

import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.ContentHash;
import io.entente.query.generation.Generation;
import io.entente.query.history.EventKey;
import io.entente.query.projector.LogEntry;
import io.entente.query.projector.StoreUnavailableException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a generation says it has made of the log, all of it as one snapshot shows it. */
final class GenerationRows implements EarlierApplied, AutoCloseable {

    private static final int FETCHED = 2_000;

    private static final String CHECKPOINTS =
            "select partition, start_offset, next_offset, applied, duplicates, parked,"
                    + " discarded from entente.checkpoint where generation = ? order by partition";

    /** Sorted once for all partitions. No index has this order: an audit reads all rows anyway, and every event would pay for it. */
    private static final String APPLIED =
            "select partition, log_offset, source, event_id, stream_id from %s.event order by partition, log_offset";

    private static final String PARKED = "select partition, log_offset, source, event_id, stream_id, resolution"
            + " from entente.parked_event where generation = ? and topic = ? order by partition, log_offset";

    private static final String REPEATED = "select record.log_offset, applied.body"
            + " from unnest(?::text[], ?::text[], ?::text[], ?::bigint[])"
            + " as record (event_id, source, stream_id, log_offset)"
            + " join %s.event as applied using (event_id, source, stream_id)"
            + " where applied.log_offset < record.log_offset";

    private final Connection snapshot;
    private final int generation;
    private final String topic;
    private final List<PreparedStatement> open = new ArrayList<>();

    GenerationRows(Connection snapshot, int generation, String topic) {
        this.snapshot = snapshot;
        this.generation = generation;
        this.topic = topic;
    }

    /** By partition; empty when it is not so far that it had to account for anything. */
    List<AuditedCheckpoint> checkpoints() throws SQLException {
        try (PreparedStatement select = snapshot.prepareStatement(CHECKPOINTS)) {
            select.setInt(1, generation);
            try (ResultSet rows = select.executeQuery()) {
                var checkpoints = new ArrayList<AuditedCheckpoint>();
                while (rows.next()) {
                    var counts = new Counts(rows.getLong(4), rows.getLong(5), rows.getLong(6), rows.getLong(7));
                    checkpoints.add(new AuditedCheckpoint(rows.getInt(1), rows.getLong(2), rows.getLong(3), counts));
                }
                return checkpoints;
            }
        }
    }

    PlacedRows<AppliedRow> applied() throws SQLException {
        PreparedStatement select = opened(APPLIED.formatted(Generation.schema(generation)));
        return new PlacedRows<>(new RowReader<>(
                select.executeQuery(),
                row -> new AppliedRow(
                        row.getInt(1),
                        row.getLong(2),
                        new EventKey(row.getString(3), row.getString(4)),
                        row.getString(5))));
    }

    PlacedRows<ParkedRow> parked() throws SQLException {
        PreparedStatement select = opened(PARKED);
        select.setInt(1, generation);
        select.setString(2, topic);
        return new PlacedRows<>(new RowReader<>(
                select.executeQuery(),
                row -> new ParkedRow(
                        row.getInt(1),
                        row.getLong(2),
                        event(row.getString(3), row.getString(4)),
                        row.getString(5),
                        row.getString(6))));
    }

    private static @Nullable EventKey event(@Nullable String source, @Nullable String id) {
        return source == null || id == null ? null : new EventKey(source, id);
    }

    /** To be closed with these rows: a cursor is read while others are. */
    private PreparedStatement opened(String sql) throws SQLException {
        PreparedStatement select = snapshot.prepareStatement(sql);
        open.add(select);
        select.setFetchSize(FETCHED);
        return select;
    }

    @Override
    public Set<Long> repeatedAmong(List<LogEntry> records) {
        List<LogEntry> events =
                records.stream().filter(record -> record.event() != null).toList();
        try (PreparedStatement select = snapshot.prepareStatement(REPEATED.formatted(Generation.schema(generation)))) {
            select.setArray(
                    1, texts(events.stream().map(record -> key(record).id()).toArray()));
            select.setArray(
                    2, texts(events.stream().map(record -> key(record).source()).toArray()));
            select.setArray(3, texts(events.stream().map(LogEntry::streamId).toArray()));
            select.setArray(
                    4,
                    snapshot.createArrayOf(
                            "bigint", events.stream().map(LogEntry::offset).toArray()));
            try (ResultSet rows = select.executeQuery()) {
                var byOffset = new HashMap<Long, LogEntry>();
                events.forEach(record -> byOffset.put(record.offset(), record));
                var repeated = new HashSet<Long>();
                while (rows.next()) {
                    LogEntry record = Objects.requireNonNull(byOffset.get(rows.getLong(1)));
                    if (content(rows.getString(2)).equals(record.content().get())) {
                        repeated.add(record.offset());
                    }
                }
                return repeated;
            }
        } catch (SQLException failure) {
            throw new StoreUnavailableException(failure);
        }
    }

    private static ContentHash content(String body) {
        return ContentHash.of(CloudEventCodec.structured(body.getBytes(StandardCharsets.UTF_8)));
    }

    private java.sql.Array texts(Object[] texts) throws SQLException {
        return snapshot.createArrayOf("text", texts);
    }

    private static EventKey key(LogEntry record) {
        return Objects.requireNonNull(record.event());
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : open) {
            statement.close();
        }
    }
}
