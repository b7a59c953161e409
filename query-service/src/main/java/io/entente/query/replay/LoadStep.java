package io.entente.query.replay;

import io.entente.query.projector.EventLog;
import io.entente.query.projector.RecordReader;
import io.entente.query.transaction.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Copies the log into the generation, partition by partition. Not thread-safe: one for each thread. */
final class LoadStep implements Step {

    private static final String PIECES_LEFT = "entente.rebuild_partition where next_offset < end_offset";

    private static final Duration POLL = Duration.ofMillis(500);

    private final Transactions transactions;
    private final EventLog log;
    private final GenerationTables tables;
    private final int batchEventsMax;
    private @Nullable Consumer<byte[], byte[]> consumer;
    private @Nullable Place place;

    LoadStep(Transactions transactions, EventLog log, GenerationTables tables, int batchEventsMax) {
        this.transactions = transactions;
        this.log = log;
        this.tables = tables;
        this.batchEventsMax = batchEventsMax;
    }

    private record Place(int partition, long offset) {}

    /**
     * A partition of the rebuild that is not loaded.
     *
     * @param recordedAt recorded time of the last record that was loaded
     * @param recordedUntil the partition ends before the first record with a later recorded time; null for no such
     *     limit
     */
    private record Claim(
            long rebuild,
            int partition,
            long nextOffset,
            long endOffset,
            Instant recordedAt,
            @Nullable Instant recordedUntil) {

        static Claim read(long rebuild, ResultSet row) throws SQLException {
            OffsetDateTime until = row.getObject(5, OffsetDateTime.class);
            return new Claim(
                    rebuild,
                    row.getInt(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    until == null ? null : until.toInstant());
        }

        private boolean isLater(RecordReader.Reading record) {
            return recordedUntil != null && record.recordedAt().isAfter(recordedUntil);
        }

        /** The part of the records read that belongs to the generation. */
        Piece piece(List<RecordReader.Reading> read, long reached) {
            List<RecordReader.Reading> wanted =
                    read.stream().takeWhile(record -> !isLater(record)).toList();
            Instant last = wanted.isEmpty()
                    ? recordedAt
                    : wanted.get(wanted.size() - 1).recordedAt();
            return wanted.size() < read.size()
                    ? new Piece(wanted, last, read.get(wanted.size()).record().offset(), true)
                    : new Piece(wanted, last, Math.min(reached, endOffset), false);
        }
    }

    /**
     * Records that are loaded together.
     *
     * @param recordedAt recorded time of the last record, or of the record before if there are none
     * @param isLast whether the partition ends with it
     */
    private record Piece(List<RecordReader.Reading> records, Instant recordedAt, long nextOffset, boolean isLast) {}

    @Override
    public boolean work(Rebuild rebuild) throws SQLException {
        return transactions.call(connection -> {
            Optional<Claim> claim = claim(connection, rebuild.id());
            if (claim.isPresent()) {
                load(connection, rebuild, claim.get());
                return true;
            }
            return Rebuilds.isNoneLeft(connection, rebuild.id(), PIECES_LEFT) && moveOn(connection, rebuild);
        });
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
            place = null;
        }
    }

    /** The partition that was loaded last, if possible: of that one records are fetched already. */
    private Optional<Claim> claim(Connection connection, long rebuild) throws SQLException {
        String sql =
                "select partition, next_offset, end_offset, recorded_at, recorded_until from entente.rebuild_partition"
                        + " where rebuild = ? and next_offset < end_offset"
                        + " order by partition <> ?, partition limit 1 for update skip locked";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, rebuild);
            select.setInt(2, place == null ? -1 : place.partition());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(Claim.read(rebuild, row)) : Optional.empty();
            }
        }
    }

    private void load(Connection connection, Rebuild rebuild, Claim claim) throws SQLException {
        ConsumerRecords<byte[], byte[]> polled = poll(claim);
        var partition = new TopicPartition(log.topic(), claim.partition());
        List<ConsumerRecord<byte[], byte[]>> records = polled.records(partition).stream()
                .filter(record -> record.offset() < claim.endOffset())
                .toList();
        @Nullable OffsetAndMetadata next = polled.nextOffsets().get(partition);
        if (next == null) {
            return;
        }
        tables.requireSameLog();
        GenerationTables.Open open = tables.open(rebuild.generation());
        Piece piece = claim.piece(open.reader().read(records, claim.recordedAt()), next.offset());
        new LoadBatch(connection, open).store(piece.records());
        advance(connection, claim, piece, next.leaderEpoch().orElse(null));
        place = new Place(claim.partition(), next.offset());
    }

    private ConsumerRecords<byte[], byte[]> poll(Claim claim) {
        if (consumer == null) {
            consumer = log.consumer(batchEventsMax);
        }
        var partition = new TopicPartition(log.topic(), claim.partition());
        if (!new Place(claim.partition(), claim.nextOffset()).equals(place)) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, claim.nextOffset());
        }
        place = null; // Unknown until the transaction is known to end well: the consumer moves on.
        return consumer.poll(POLL);
    }

    private static void advance(Connection connection, Claim claim, Piece piece, @Nullable Integer leaderEpoch)
            throws SQLException {
        String sql = "update entente.rebuild_partition set next_offset = ?, leader_epoch = ?, records = records + ?,"
                + " recorded_at = ?, end_offset = ? where rebuild = ? and partition = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, piece.nextOffset());
            update.setObject(2, leaderEpoch, Types.INTEGER);
            update.setInt(3, piece.records().size());
            update.setObject(4, piece.recordedAt().atOffset(ZoneOffset.UTC));
            update.setLong(5, piece.isLast() ? piece.nextOffset() : claim.endOffset());
            update.setLong(6, claim.rebuild());
            update.setInt(7, claim.partition());
            update.executeUpdate();
        }
    }

    private boolean moveOn(Connection connection, Rebuild seen) throws SQLException {
        Optional<Rebuild> locked = Rebuilds.lock(connection, seen.id());
        if (locked.isEmpty() || !(locked.get().state() instanceof RebuildState.Loading loading)) {
            return true;
        }
        tables.schema().createEventKey(connection, seen.generation());
        Ranges.divide(connection, seen.id(), seen.generation());
        return Rebuilds.move(connection, locked.get(), loading.toFolding(), null);
    }
}
