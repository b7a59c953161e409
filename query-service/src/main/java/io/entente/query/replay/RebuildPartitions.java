package io.entente.query.replay;

import io.entente.common.position.LogId;
import io.entente.query.projector.EventLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What of the log a rebuild loads. */
final class RebuildPartitions {

    private RebuildPartitions() {}

    /** From the beginning of the log up to where the serving generation is. The rest is followed. */
    static void insertFollowed(Connection connection, long rebuild, EventLog.Extent extent) throws SQLException {
        var ends = new TreeMap<>(extent.startOffsets());
        serving(connection)
                .forEach((partition, next) -> ends.computeIfPresent(partition, (p, start) -> Math.max(start, next)));
        insert(connection, rebuild, extent, ends, null);
    }

    /**
     * Creates the partitions, from the beginning of the log up to a place.
     *
     * @throws PlaceNotInLogException when the log does not reach so far
     */
    static void insertUpTo(Connection connection, long rebuild, LogId log, EventLog.Extent extent, UpTo place)
            throws SQLException {
        insert(connection, rebuild, extent, place.endOffsets(log, extent), place.recordedUntil());
    }

    private static void insert(
            Connection connection,
            long rebuild,
            EventLog.Extent extent,
            SortedMap<Integer, Long> endOffsets,
            @Nullable Instant recordedUntil)
            throws SQLException {
        String sql = "insert into entente.rebuild_partition"
                + " (rebuild, partition, start_offset, next_offset, end_offset, recorded_until)"
                + " values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map.Entry<Integer, Long> end : endOffsets.entrySet()) {
                long start = extent.startOffsets().getOrDefault(end.getKey(), 0L);
                insert.setLong(1, rebuild);
                insert.setInt(2, end.getKey());
                insert.setLong(3, start);
                insert.setLong(4, start);
                insert.setLong(5, Math.max(start, end.getValue()));
                insert.setObject(6, recordedUntil == null ? null : recordedUntil.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Map<Integer, Long> serving(Connection connection) throws SQLException {
        String sql = "select partition, next_offset from entente.checkpoint where generation ="
                + " (select number from entente.generation where state = 'serving')";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            var nextOffsets = new HashMap<Integer, Long>();
            while (rows.next()) {
                nextOffsets.put(rows.getInt(1), rows.getLong(2));
            }
            return nextOffsets;
        }
    }
}
