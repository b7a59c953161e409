package io.entente.query.replay;

import io.entente.query.generation.Generation;
import io.entente.query.replay.DryRunReport.ParkedList;
import io.entente.query.replay.DryRunReport.ParkedOutcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;

/** Which records one generation has parked and the other one has not. Those that were applied after all are not parked. */
record ParkedDifferences(Connection connection, int serving, int built) {

    private static final int SHOWN = 50;

    private static final String PARKED = "select partition, log_offset, reason, detail, source, event_id, stream_id,"
            + " count(*) over () from entente.parked_event as parked"
            + " where generation = ? and resolution is distinct from 'applied' and ";

    private static final String ADDED = PARKED + "not exists (select 1 from entente.parked_event as served"
            + " where served.generation = ? and served.resolution is distinct from 'applied'"
            + " and served.topic = parked.topic and served.partition = parked.partition"
            + " and served.log_offset = parked.log_offset)";

    private static final String REMOVED = PARKED + "exists (select 1 from %s.event as event"
            + " where event.partition = parked.partition and event.log_offset = parked.log_offset)";

    private static final String FIRST = " order by partition, log_offset limit " + SHOWN;

    ParkedOutcome outcome() throws SQLException {
        return new ParkedOutcome(
                list(ADDED + FIRST, built, serving),
                list(REMOVED.formatted(Generation.schema(built)) + FIRST, serving));
    }

    private ParkedList list(String sql, int... generations) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < generations.length; i++) {
                select.setInt(i + 1, generations[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                var items = new ArrayList<ParkedRecord>();
                long count = 0;
                while (row.next()) {
                    items.add(record(row));
                    count = row.getLong(8);
                }
                return new ParkedList(count, items);
            }
        }
    }

    private static ParkedRecord record(ResultSet row) throws SQLException {
        return new ParkedRecord(
                row.getInt(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }
}
