package io.entente.query.audit;

import io.entente.query.generation.Generation;
import io.entente.query.history.EventKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The ids that two different events of a generation have, read in a snapshot. */
record ReusedIds(Connection snapshot, int generation, String topic) {

    static final int SHOWN_MAX = 100;

    private static final String SQL = """
            select 'parked', second.source, second.event_id, first.partition, first.log_offset, first.stream_id,
                second.partition, second.log_offset, second.stream_id
            from entente.parked_event as second join %1$s.event as first using (event_id, source, stream_id)
            where second.generation = ? and second.topic = ? and second.reason = 'id-reused'
                and second.resolution is distinct from 'applied'
            union all
            select 'applied', source, event_id, first_partition, first_offset, first_stream, partition, log_offset, stream_id
            from (
                select event.*, first_value(partition) over each_id as first_partition,
                    first_value(log_offset) over each_id as first_offset,
                    first_value(stream_id) over each_id as first_stream
                from %1$s.event join (
                    select event_id, source from %1$s.event group by event_id, source having count(*) > 1) as shared
                    using (event_id, source)
                window each_id as (partition by event_id, source order by stream_id)) as shared
            where stream_id <> first_stream
            order by 2, 3, 7, 8, 4, 5 limit\s""";

    /** The first ones, by source and id. */
    List<ReusedId> first() throws SQLException {
        String sql = SQL.formatted(Generation.schema(generation)) + SHOWN_MAX;
        try (PreparedStatement select = snapshot.prepareStatement(sql)) {
            select.setInt(1, generation);
            select.setString(2, topic);
            try (ResultSet row = select.executeQuery()) {
                var found = new ArrayList<ReusedId>();
                while (row.next()) {
                    var event = new EventKey(row.getString(2), row.getString(3));
                    found.add(new ReusedId(
                            row.getString(1),
                            event.source(),
                            event.id(),
                            place(row, 4),
                            place(row, 7),
                            Fate.of(event)));
                }
                return found;
            }
        }
    }

    private static ReusedId.Place place(ResultSet row, int column) throws SQLException {
        return new ReusedId.Place(row.getInt(column), row.getLong(column + 1), row.getString(column + 2));
    }
}
