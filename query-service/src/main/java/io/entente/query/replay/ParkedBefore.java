package io.entente.query.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What was done about a record that was parked before holds for it in a new generation, too: that it was announced, that it was discarded. */
final class ParkedBefore {

    private static final String PARKED = """
            update entente.parked_event as built set published_at = served.published_at,
                resolution = discarded.resolution, resolved_at = discarded.resolved_at,
                resolved_by = discarded.resolved_by, resolution_reason = discarded.resolution_reason
            from entente.parked_event as served
            left join entente.parked_event as discarded on discarded.generation = served.generation
                and discarded.topic = served.topic and discarded.partition = served.partition
                and discarded.log_offset = served.log_offset and discarded.resolution = 'discarded'
            where built.generation = ?
                and served.generation = (select number from entente.generation where state = 'serving')
                and served.topic = built.topic and served.partition = built.partition
                and served.log_offset = built.log_offset""";

    private static final String COUNTED = """
            update entente.checkpoint set discarded = (
                select count(*) from entente.parked_event as parked where parked.generation = checkpoint.generation
                    and parked.partition = checkpoint.partition and resolution = 'discarded')
            where generation = ?""";

    private ParkedBefore() {}

    /** After the checkpoints of the generation were made. */
    static void takeOver(Connection connection, int generation) throws SQLException {
        for (String sql : new String[] {PARKED, COUNTED}) {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setInt(1, generation);
                update.executeUpdate();
            }
        }
    }
}
