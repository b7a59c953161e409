package io.entente.query.parking;

import io.entente.query.projector.StoredRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of one place in the table of parked events, one of each generation, in the caller's transaction. */
record ParkedRows(Connection connection, String topic, ParkedPlace place) {

    /** One of them. */
    record ParkedRow(StoredRecord record, @Nullable Resolution resolution) {

        boolean isUnresolved() {
            return resolution == null;
        }
    }

    /** By generation. Nobody else resolves them until the transaction ends. */
    Map<Integer, ParkedRow> lock(Collection<Integer> generations) throws SQLException {
        String sql = "select generation, " + StoredRecord.COLUMNS + ", " + Resolution.COLUMNS
                + " from entente.parked_event where generation = any(?) and topic = ? and partition = ?"
                + " and log_offset = ? order by generation for update";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("integer", generations.toArray()));
            select.setString(2, topic);
            select.setInt(3, place.partition());
            select.setLong(4, place.offset());
            try (ResultSet row = select.executeQuery()) {
                var rows = new TreeMap<Integer, ParkedRow>();
                while (row.next()) {
                    rows.put(row.getInt(1), new ParkedRow(StoredRecord.read(row), Resolution.read(row)));
                }
                return rows;
            }
        }
    }

    void resolve(int generation, String resolution, String who, @Nullable String reason) throws SQLException {
        String sql = "update entente.parked_event set resolution = ?, resolved_at = now(), resolved_by = ?,"
                + " resolution_reason = ? where generation = ? and topic = ? and partition = ? and log_offset = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, resolution);
            update.setString(2, who);
            update.setString(3, reason);
            update.setInt(4, generation);
            update.setString(5, topic);
            update.setInt(6, place.partition());
            update.setLong(7, place.offset());
            update.executeUpdate();
        }
    }
}
