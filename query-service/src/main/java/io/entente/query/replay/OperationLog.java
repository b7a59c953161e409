package io.entente.query.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.common.codec.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who did what to generations, and why; written in the transaction that does it. */
public final class OperationLog {

    /** What the service did of its own accord. */
    static final String SERVICE = "service";

    private static final int SHOWN = 200;

    private OperationLog() {}

    /**
     * One thing that was done.
     *
     * @param action as {@code rebuild-began}, {@code promoted}
     * @param reason what was given as the reason; null when none was asked for
     */
    public record Operation(
            Instant at,
            String who,
            String action,
            @Nullable Integer generation,
            @Nullable Long rebuild,
            @Nullable String reason) {}

    public static void record(
            Connection connection,
            String who,
            String action,
            int generation,
            @Nullable Long rebuild,
            @Nullable String reason)
            throws SQLException {
        record(connection, who, action, generation, rebuild, reason, Map.of());
    }

    /** @param detail what else there is to know, such as the place of an event */
    public static void record(
            Connection connection,
            String who,
            String action,
            int generation,
            @Nullable Long rebuild,
            @Nullable String reason,
            Map<String, ?> detail)
            throws SQLException {
        String sql = "insert into entente.operation (who, action, generation, rebuild, reason, detail)"
                + " values (?, ?, ?, ?, ?, ?::jsonb)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, who);
            insert.setString(2, action);
            insert.setInt(3, generation);
            insert.setObject(4, rebuild, Types.BIGINT);
            insert.setString(5, reason);
            insert.setString(6, Json.mapper().writeValueAsString(detail));
            insert.executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the detail of an operation could not be written", impossible);
        }
    }

    /** The newest first. */
    static List<Operation> last(Connection connection) throws SQLException {
        String sql = "select at, who, action, generation, rebuild, reason from entente.operation"
                + " order by at desc, id desc limit " + SHOWN;
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            var operations = new ArrayList<Operation>();
            while (rows.next()) {
                operations.add(new Operation(
                        rows.getObject(1, OffsetDateTime.class).toInstant(),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getObject(4, Integer.class),
                        rows.getObject(5, Long.class),
                        rows.getString(6)));
            }
            return operations;
        }
    }
}
