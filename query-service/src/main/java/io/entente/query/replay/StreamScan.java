package io.entente.query.replay;

import io.entente.common.position.LogPosition;
import io.entente.query.history.RecordedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The streams of a range, one after the other, each with its events in log order; one stream at a time is in memory. */
record StreamScan(Connection connection, GenerationTables.Open generation, String after, String last) {

    private static final int FETCHED = 1_000;

    interface StreamReader {
        void read(String streamId, List<RecordedEvent> history) throws SQLException;
    }

    /**
     * Reads streams until one says that it was the last for now.
     *
     * @return the last stream that was read; the last of the range when there was none
     */
    String forEach(StreamReader reader, BooleanSupplier goesOn) throws SQLException {
        String sql = "select stream_id, partition, log_offset, recorded_at, body from " + generation.events()
                + " where stream_id > ? and stream_id <= ? order by stream_id, log_offset";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCHED);
            select.setString(1, after);
            select.setString(2, last);
            try (ResultSet rows = select.executeQuery()) {
                String current = "";
                var history = new ArrayList<RecordedEvent>();
                while (rows.next()) {
                    String streamId = rows.getString(1);
                    if (!streamId.equals(current) && !history.isEmpty()) {
                        reader.read(current, history);
                        history = new ArrayList<>();
                        if (!goesOn.getAsBoolean()) {
                            return current;
                        }
                    }
                    current = streamId;
                    history.add(recorded(rows));
                }
                if (!history.isEmpty()) {
                    reader.read(current, history);
                }
                return last;
            }
        }
    }

    private RecordedEvent recorded(ResultSet row) throws SQLException {
        var position = new LogPosition(generation.tables().topic(), row.getInt(2), row.getLong(3));
        return generation
                .reader()
                .recorded(position, row.getObject(4, OffsetDateTime.class).toInstant(), row.getString(5));
    }
}
