package io.entente.query.changes;

import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table of changes. */
final class ChangeRow {

    private ChangeRow() {}

    static PlacedChange read(ResultSet row, @Nullable LogId log) throws SQLException {
        int partition = row.getInt("partition");
        long offset = row.getLong("log_offset");
        var change = new Change(
                partition + "-" + offset,
                row.getString("kind"),
                row.getString("event_id"),
                row.getString("source"),
                row.getString("type"),
                row.getString("stream_id"),
                row.getString("by_event_id"),
                row.getString("by_source"),
                List.of((String[]) row.getArray("affects").getArray()),
                (Integer) row.getObject("descendants_redated"),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                ConsistencyToken.before(Map.of(partition, offset + 1))
                        .ofLog(log)
                        .wire());
        return new PlacedChange(partition, offset, change);
    }
}
