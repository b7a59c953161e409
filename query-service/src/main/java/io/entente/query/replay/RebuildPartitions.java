package io.entente.query.replay;

import io.entente.query.projector.EventLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What of the log a rebuild loads: from its beginning up to where the serving generation is. The rest is followed. */
final class RebuildPartitions {

    private RebuildPartitions() {}

    static void insert(Connection connection, long rebuild, EventLog.Extent extent) throws SQLException {
        String sql = """
                insert into entente.rebuild_partition (rebuild, partition, start_offset, next_offset, end_offset)
                select ?, wanted.partition, wanted.start, wanted.start,
                    greatest(wanted.start, coalesce(serving.next_offset, wanted.start))
                from (select ?::integer as partition, ?::bigint as start) as wanted
                left join entente.checkpoint as serving on serving.partition = wanted.partition
                    and serving.generation = (select number from entente.generation where state = 'serving')""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map.Entry<Integer, Long> start : new TreeMap<>(extent.startOffsets()).entrySet()) {
                insert.setLong(1, rebuild);
                insert.setInt(2, start.getKey());
                insert.setLong(3, start.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
