package io.entente.query.projector;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.common.codec.Json;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;

/** How a parked event is stored: whole, so that it can be looked at, mended and applied later. */
final class ParkedEventSql {

    static final String INSERT = """
            insert into entente.parked_event (generation, topic, partition, log_offset, leader_epoch, reason, detail, stack,
                source, event_id, stream_id, record_key, record_value, headers, record_headers, record_timestamp,
                recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, to_timestamp(?::double precision / 1000), ?)
            """;

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
        insert.setLong(16, record.timestamp());
        insert.setObject(17, parked.recordedAt().atOffset(ZoneOffset.UTC));
    }

    private static String headers(ParkedEvent parked) {
        try {
            return Json.mapper().writeValueAsString(parked.headers());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of texts could not be written", impossible);
        }
    }
}
