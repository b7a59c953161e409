package io.entente.query.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.common.codec.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The audits that are recorded, in the caller's transaction. */
final class Audits {

    static final int KEPT = 10;

    private static final String SELECT = "select id, generation, who, offsets_done, offsets_total, failure, begun_at,"
            + " ended_at, result::text from entente.audit ";

    private static final String END_ABANDONED = "update entente.audit set ended_at = now(),"
            + " failure = 'the instance that audited has ended' where ended_at is null"
            + " and seen_at < now() - interval '30 seconds'";

    private static final String FORGET_OLD =
            "delete from entente.audit where id not in (select id from entente.audit order by id desc limit " + KEPT
                    + ")";

    private Audits() {}

    /** Ends one whose instance has not been heard of for half a minute. */
    static void endAbandoned(Connection connection) throws SQLException {
        execute(connection, END_ABANDONED);
    }

    static long insert(Connection connection, int generation, String who) throws SQLException {
        String sql = "insert into entente.audit (generation, who) values (?, ?) returning id";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setInt(1, generation);
            insert.setString(2, who);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                long id = row.getLong(1);
                execute(connection, FORGET_OLD);
                return id;
            }
        }
    }

    /** Says how far it is, and that somebody is at it. */
    static void seen(Connection connection, long id, AuditProgress progress) throws SQLException {
        String sql = "update entente.audit set offsets_done = ?, offsets_total = ?, seen_at = now()"
                + " where id = ? and ended_at is null";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, progress.done());
            update.setLong(2, progress.total());
            update.setLong(3, id);
            update.executeUpdate();
        }
    }

    /**
     * Ends it, unless that has been done.
     *
     * @param result what it has found; null when it failed
     * @param failure why; null when it has found something out
     * @return whether it had not ended before
     */
    static boolean end(Connection connection, long id, @Nullable AuditResult result, @Nullable String failure)
            throws SQLException {
        String sql = "update entente.audit set ended_at = now(), result = ?::jsonb, failure = ?"
                + " where id = ? and ended_at is null";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, result == null ? null : Json.mapper().writeValueAsString(result));
            update.setString(2, failure);
            update.setLong(3, id);
            return update.executeUpdate() == 1;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what an audit has found could not be written", impossible);
        }
    }

    static Optional<Audit> find(Connection connection, long id) throws SQLException {
        return select(connection, "where id = " + id).stream().findFirst();
    }

    /** The newest first. */
    static List<Audit> all(Connection connection) throws SQLException {
        return select(connection, "order by id desc");
    }

    private static List<Audit> select(Connection connection, String condition) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + condition);
                ResultSet rows = select.executeQuery()) {
            var audits = new ArrayList<Audit>();
            while (rows.next()) {
                audits.add(audit(rows));
            }
            return audits;
        }
    }

    private static Audit audit(ResultSet row) throws SQLException {
        String failure = row.getString(6);
        OffsetDateTime ended = row.getObject(8, OffsetDateTime.class);
        Instant endedAt = ended == null ? null : ended.toInstant();
        return new Audit(
                row.getLong(1),
                row.getInt(2),
                state(endedAt, failure),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                failure,
                row.getObject(7, OffsetDateTime.class).toInstant(),
                endedAt,
                result(row.getString(9)));
    }

    private static String state(@Nullable Instant endedAt, @Nullable String failure) {
        if (endedAt == null) {
            return "running";
        }
        return failure == null ? "done" : "failed";
    }

    private static @Nullable AuditResult result(@Nullable String json) {
        try {
            return json == null ? null : Json.mapper().readValue(json, AuditResult.class);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("what is recorded of an audit is none", notOurs);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
