package io.entente.query.consistency;

import io.entente.common.position.LogId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The checkpoints that readers see under the stable name, those of other instances among them. */
@ApplicationScoped
class ReadModelCheckpoints implements CheckpointSource {

    private static final String SELECT =
            "select partition, next_offset, (select topic_id from entente.event_log)" + " from read_model.checkpoint";

    private final DataSource dataSource;

    ReadModelCheckpoints(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public SeenCheckpoints committed() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet rows = select.executeQuery()) {
            @Nullable LogId log = null;
            var nextOffsets = new HashMap<Integer, Long>();
            while (rows.next()) {
                nextOffsets.put(rows.getInt(1), rows.getLong(2));
                String topicId = rows.getString(3);
                log = topicId == null ? null : LogId.ofTopic(topicId);
            }
            return new SeenCheckpoints(log, nextOffsets);
        }
    }
}
