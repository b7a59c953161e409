package io.entente.query.replay;

import io.entente.query.generation.Generation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Divides the streams of a loaded generation into ranges of about as many events each. */
final class Ranges {

    /** More than there will be hands, so that none is idle for long at the end. */
    private static final int RANGES = 64;

    private Ranges() {}

    static void divide(Connection connection, long rebuild, int generation) throws SQLException {
        String sql = """
                with stream as (
                    select stream_id, count(*) as events from %s.event group by stream_id),
                placed as (
                    select stream_id, events, sum(events) over () as total,
                        sum(events) over (order by stream_id) - events as before
                    from stream),
                divided as (
                    select floor(before * ? / total) as part, max(stream_id) as last_stream, sum(events) as events
                    from placed group by 1)
                insert into entente.rebuild_range (rebuild, number, after_stream, done_stream, last_stream, events)
                select ?, row_number() over by_part, coalesce(lag(last_stream) over by_part, ''),
                    coalesce(lag(last_stream) over by_part, ''), last_stream, events
                from divided window by_part as (order by part)""".formatted(Generation.schema(generation));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setInt(1, RANGES);
            insert.setLong(2, rebuild);
            insert.executeUpdate();
        }
    }
}
