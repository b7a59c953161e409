package io.entente.query.http;

import io.entente.common.position.LogId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads which state a transaction sees. */
@ApplicationScoped
public class ServedStates {

    private static final String CHECKPOINTS =
            "select generation, partition, next_offset, advanced_at, revision, discarded,"
                    + " (select topic_id from entente.event_log) from checkpoint";

    private final DataSource dataSource;

    private final NamedGenerations named;

    ServedStates(DataSource dataSource, NamedGenerations named) {
        this.dataSource = dataSource;
        this.named = named;
    }

    /**
     * The state of the transaction that is going on, of the serving generation. Must be its first statement: the lock it
     * leaves on the view keeps all later statements on the same generation.
     *
     * @throws ReadModelsUnavailableException when the database does not answer
     * @throws ReadModelsNotReadyException when the projector has never run
     */
    public ServedState seenByTransaction() {
        return seenByTransaction(null);
    }

    /**
     * The same, of a generation that is asked for.
     *
     * @param generation its name or number; null for the serving one
     * @throws InvalidParameterException when it cannot be read
     */
    ServedState seenByTransaction(@Nullable String generation) {
        try (Connection connection = dataSource.getConnection()) {
            if (generation != null) {
                named.use(connection, generation);
            }
            return state(connection);
        } catch (SQLException failure) {
            if (SqlStates.isUndefinedTable(failure)) {
                throw new ReadModelsNotReadyException();
            }
            throw new ReadModelsUnavailableException(failure);
        }
    }

    private static ServedState state(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHECKPOINTS);
                ResultSet rows = select.executeQuery()) {
            return state(rows);
        }
    }

    private static ServedState state(ResultSet rows) throws SQLException {
        var nextOffsets = new TreeMap<Integer, Long>();
        @Nullable String topicId = null;
        int generation = 0;
        int revision = 0;
        long discarded = 0;
        Instant asOf = Instant.EPOCH;
        while (rows.next()) {
            generation = rows.getInt(1);
            nextOffsets.put(rows.getInt(2), rows.getLong(3));
            Instant advancedAt = rows.getObject(4, OffsetDateTime.class).toInstant();
            revision += rows.getInt(5);
            discarded += rows.getLong(6);
            topicId = rows.getString(7);
            asOf = advancedAt.isAfter(asOf) ? advancedAt : asOf;
        }
        if (nextOffsets.isEmpty()) {
            throw new ReadModelsNotReadyException();
        }
        @Nullable LogId log = topicId == null ? null : LogId.ofTopic(topicId);
        return new ServedState(log, generation, nextOffsets, revision, discarded, asOf);
    }
}
