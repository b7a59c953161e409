package io.entente.query.consistency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The checkpoints that readers see under the stable name, those of other instances among them. */
@ApplicationScoped
class ReadModelCheckpoints implements CheckpointSource {

    private final DataSource dataSource;

    ReadModelCheckpoints(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Map<Integer, Long> nextOffsets() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select partition, next_offset from read_model.checkpoint");
                ResultSet rows = select.executeQuery()) {
            var nextOffsets = new HashMap<Integer, Long>();
            while (rows.next()) {
                nextOffsets.put(rows.getInt(1), rows.getLong(2));
            }
            return nextOffsets;
        }
    }
}
