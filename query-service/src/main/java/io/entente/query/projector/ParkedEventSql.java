package io.entente.query.projector;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.common.codec.Json;
import io.entente.common.codec.Recordable;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How a parked event is stored: whole, so that it can be looked at, mended and applied later. */
final class ParkedEventSql {

    static final String INSERT = """
            insert into entente.parked_event (generation, topic, partition, log_offset, leader_epoch, reason, detail, stack,
                source, event_id, stream_id, record_key, record_value, headers, record_headers, record_timestamp,
                recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """;

    private static final long FIRST_MILLI = milli(Recordable.FIRST_DAY);
    private static final long LAST_MILLI = milli(Recordable.LAST_DAY.plusDays(1)) - 1;

    private ParkedEventSql() {}

    static void bind(PreparedStatement insert, int generation, ParkedEvent parked) throws SQLException {
        var record = parked.record();
        insert.setInt(1, generation);
        insert.setString(2, record.topic());
        insert.setInt(3, record.partition());
        insert.setLong(4, record.offset());
        insert.setObject(5, record.leaderEpoch().orElse(null), Types.INTEGER);
        insert.setString(6, parked.reason().code());
        insert.setString(7, parked.detail());
        insert.setString(8, parked.stack());
        insert.setString(9, parked.event() == null ? null : parked.event().source());
        insert.setString(10, parked.event() == null ? null : parked.event().id());
        insert.setString(11, parked.streamId());
        insert.setBytes(12, record.key());
        insert.setBytes(13, record.value());
        insert.setString(14, headers(parked));
        insert.setArray(
                15, insert.getConnection().createArrayOf("bytea", StoredHeaders.namesAndValues(record.headers())));
        insert.setObject(16, written(record).atOffset(ZoneOffset.UTC));
        insert.setObject(17, parked.recordedAt().atOffset(ZoneOffset.UTC));
    }

    /** What Kafka says, within the years of four digits: any client may have written any number. */
    private static Instant written(ConsumerRecord<?, ?> record) {
        return Instant.ofEpochMilli(Math.max(FIRST_MILLI, Math.min(LAST_MILLI, record.timestamp())));
    }

    private static long milli(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static String headers(ParkedEvent parked) {
        try {
            return Json.mapper().writeValueAsString(parked.headers());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of texts could not be written", impossible);
        }
    }
}
