package io.entente.query.parking;

import io.entente.query.projector.StoredRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a parked event.
 *
 * @param recordedAt the time that the record has in the log
 * @param key of the record; null when it has none
 * @param value of the record; null when it has none
 * @param headers in their order; a name may be there more than once
 * @param stack what failed and where; null when the record itself is to blame
 * @param announcedAt when the dead-letter topic had it; null while it has not
 */
public record ParkedDetails(
        ParkedSummary summary,
        Instant recordedAt,
        @Nullable Bytes key,
        @Nullable Bytes value,
        List<StoredRecord.Header> headers,
        @Nullable String stack,
        @Nullable Instant announcedAt) {

    public ParkedDetails {
        headers = List.copyOf(headers);
    }

    /**
     * Bytes as they are in the log.
     *
     * @param text the same as UTF-8; null when they are none
     */
    public record Bytes(String base64, @Nullable String text) {

        static @Nullable Bytes of(byte @Nullable [] bytes) {
            String base64 = StoredRecord.base64(bytes);
            return base64 == null ? null : new Bytes(base64, StoredRecord.text(bytes));
        }
    }

    /** What {@link #read} needs of a row, besides what {@link StoredRecord} and {@link ParkedSummary} need. */
    static final String COLUMNS = "stack, published_at";

    static ParkedDetails read(ResultSet row) throws SQLException {
        StoredRecord record = StoredRecord.read(row);
        OffsetDateTime announced = row.getObject("published_at", OffsetDateTime.class);
        return new ParkedDetails(
                ParkedSummary.read(row),
                record.recordedAt(),
                Bytes.of(record.key()),
                Bytes.of(record.value()),
                record.headers(),
                row.getString("stack"),
                announced == null ? null : announced.toInstant());
    }
}
