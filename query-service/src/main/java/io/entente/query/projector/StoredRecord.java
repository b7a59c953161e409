package io.entente.query.projector;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** The record of a parked event, as it stood in the log. */
public final class StoredRecord {

    /** What {@link #read} needs of a row of {@code parked_event}. */
    public static final String COLUMNS = "topic, partition, log_offset, leader_epoch,"
            + " (extract(epoch from record_timestamp) * 1000)::bigint as timestamp_ms, record_key, record_value, recorded_at, "
            + StoredHeaders.COLUMNS;

    private final ConsumerRecord<byte[], byte[]> record;
    private final Instant recordedAt;

    private StoredRecord(ConsumerRecord<byte[], byte[]> record, Instant recordedAt) {
        this.record = record;
        this.recordedAt = recordedAt;
    }

    /** One header: its value in Base64, and as a text when it is one. */
    public record Header(
            String name, @Nullable String base64, @Nullable String text) {}

    public static StoredRecord read(ResultSet row) throws SQLException {
        byte[] key = row.getBytes("record_key");
        byte[] value = row.getBytes("record_value");
        var record = new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("log_offset"),
                row.getLong("timestamp_ms"),
                TimestampType.CREATE_TIME,
                key == null ? ConsumerRecord.NULL_SIZE : key.length,
                value == null ? ConsumerRecord.NULL_SIZE : value.length,
                key,
                value,
                StoredHeaders.read(row),
                Optional.ofNullable((Integer) row.getObject("leader_epoch")));
        return new StoredRecord(
                record, row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** What the code of today makes of it. */
    public RecordReader.Reading readBy(RecordReader reader) {
        return reader.read(record, recordedAt);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public byte @Nullable [] key() {
        return record.key();
    }

    public byte @Nullable [] value() {
        return record.value();
    }

    /** In their order; a name may be there more than once. */
    public List<Header> headers() {
        var headers = new ArrayList<Header>();
        record.headers()
                .forEach(header -> headers.add(new Header(header.key(), base64(header.value()), text(header.value()))));
        return headers;
    }

    public static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    /** Null when they are no UTF-8: a text that stands for other bytes would mislead. */
    public static @Nullable String text(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            return null;
        }
    }
}
