package io.entente.query.replay;

import io.entente.query.generation.Generation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whole streams of the serving generation, chosen by a hash of their ids: any of them as likely, and the same ones each time. */
record Sampling(Connection connection, int serving) {

    /**
     * The last one may lead beyond the bound; with it there always is one if there are any events. Streams of which all is
     * parked count.
     *
     * @return those that have about so many events together
     */
    Set<String> streams(List<LogSpan> spans, int eventsMax) throws SQLException {
        String sql = """
                select stream_id from (
                    select stream_id, sum(count(*)) over by_hash - count(*) as before
                    from (select stream_id, partition from %s.event
                        union all
                        select stream_id, partition from entente.parked_event
                        where generation = ? and stream_id is not null) as recorded
                    where partition = any(?) group by stream_id
                    window by_hash as (order by hashtextextended(stream_id, 0), stream_id)) as placed
                where before < ?""".formatted(Generation.schema(serving));
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, serving);
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "integer", spans.stream().map(LogSpan::partition).toArray()));
            select.setInt(3, eventsMax);
            try (ResultSet rows = select.executeQuery()) {
                var streams = new HashSet<String>();
                while (rows.next()) {
                    streams.add(rows.getString(1));
                }
                return streams;
            }
        }
    }

    /** How many streams a generation has events of. */
    static long countStreams(Connection connection, int generation) throws SQLException {
        String sql = "select count(*) from (select from " + Generation.schema(generation)
                + ".event group by stream_id) as stream";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
