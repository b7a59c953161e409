package io.entente.query.parking;

import io.entente.common.position.LogPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A record that a generation could not apply.
 *
 * @param parkedEventId partition and offset of the record
 * @param reason why it could not be applied when it came
 * @param source of the event; null when the record does not tell
 * @param id of the event; null when the record does not tell
 * @param streamId the subject that the record claims; null when it does not tell
 * @param resolution what an operator has done about it; null while nobody has
 */
public record ParkedSummary(
        String parkedEventId,
        int generation,
        LogPosition position,
        String reason,
        String detail,
        @Nullable String source,
        @Nullable String id,
        @Nullable String streamId,
        Instant parkedAt,
        @Nullable Resolution resolution) {

    /** What {@link #read} needs of a row. */
    static final String COLUMNS =
            "generation, topic, partition, log_offset, reason, detail, source, event_id, stream_id, parked_at, "
                    + Resolution.COLUMNS;

    static ParkedSummary read(ResultSet row) throws SQLException {
        var place = new ParkedPlace(row.getInt("partition"), row.getLong("log_offset"));
        return new ParkedSummary(
                place.text(),
                row.getInt("generation"),
                new LogPosition(row.getString("topic"), place.partition(), place.offset()),
                row.getString("reason"),
                row.getString("detail"),
                row.getString("source"),
                row.getString("event_id"),
                row.getString("stream_id"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                Resolution.read(row));
    }
}
