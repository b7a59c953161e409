package io.entente.query.health;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;

/** Reads how the serving generation stands to the log. */
@ApplicationScoped
class LogProgressReader {

    private final javax.sql.DataSource dataSource;

    /** @param dataSource not the readers', so that metrics tell when those have none left */
    LogProgressReader(@DataSource("projector") javax.sql.DataSource dataSource) {
        this.dataSource = dataSource;
    }

    LogProgress read() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select partition, next_offset, parked + revision, parked - discarded from read_model.checkpoint");
                ResultSet rows = select.executeQuery()) {
            var nextOffsets = new HashMap<Integer, Long>();
            long parked = 0;
            long unresolved = 0;
            while (rows.next()) {
                nextOffsets.put(rows.getInt(1), rows.getLong(2));
                parked += rows.getLong(3);
                unresolved += rows.getLong(4);
            }
            return new LogProgress(nextOffsets, parked, unresolved);
        }
    }
}
