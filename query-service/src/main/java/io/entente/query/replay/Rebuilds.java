package io.entente.query.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rebuilds that are recorded, in the caller's transaction. */
final class Rebuilds {

    private static final String SELECT = "select id, generation, state, cause, promotion, paused,"
            + " (extract(epoch from lag_max) * 1000)::bigint, slowed_at, failure, created_at, step_began_at, ended_at"
            + " from entente.rebuild ";

    private static final String ACTIVE = "where ended_at is null";

    private Rebuilds() {}

    /** The one on which there is work or a decision left. */
    static Optional<Rebuild> active(Connection connection) throws SQLException {
        return select(connection, ACTIVE).stream().findFirst();
    }

    static Optional<Rebuild> find(Connection connection, long id) throws SQLException {
        return select(connection, "where id = " + id).stream().findFirst();
    }

    /** Nobody else changes its state until the transaction ends. */
    static Optional<Rebuild> lock(Connection connection, long id) throws SQLException {
        return select(connection, "where id = " + id + " for update").stream().findFirst();
    }

    /** The newest first. */
    static List<Rebuild> all(Connection connection) throws SQLException {
        return select(connection, "order by id desc");
    }

    static long insert(
            Connection connection, int generation, Rebuild.Cause cause, PromotionPolicy promotion, Duration lagMax)
            throws SQLException {
        String sql = "insert into entente.rebuild (generation, state, cause, promotion, lag_max)"
                + " values (?, 'loading', ?, ?, make_interval(secs => ?)) returning id";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setInt(1, generation);
            insert.setString(2, cause.code());
            insert.setString(3, promotion.code());
            insert.setDouble(4, lagMax.toMillis() / 1000.0);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Leaves the state that the caller saw, and returns whether it still was in it. */
    static boolean move(Connection connection, Rebuild seen, RebuildState next, @Nullable String failure)
            throws SQLException {
        String sql = "update entente.rebuild set state = ?, failure = ?, step_began_at = now(), slowed_at = null,"
                + " ended_at = case when ? then now() end where id = ? and state = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, next.code());
            update.setString(2, failure);
            update.setBoolean(3, !(next instanceof RebuildState.Active));
            update.setLong(4, seen.id());
            update.setString(5, seen.state().code());
            return update.executeUpdate() == 1;
        }
    }

    /**
     * Whether a step is done, the pieces that somebody is at included.
     *
     * @param left table and condition of the pieces that are left
     */
    static boolean isNoneLeft(Connection connection, long rebuild, String left) throws SQLException {
        String sql = "select not exists (select 1 from " + left + " and rebuild = ?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, rebuild);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    static void pause(Connection connection, long id, boolean paused) throws SQLException {
        update(connection, "update entente.rebuild set paused = ? where id = ?", paused, id);
    }

    static void slowed(Connection connection, long id, boolean slowed) throws SQLException {
        String sql =
                "update entente.rebuild set slowed_at = case when ? then coalesce(slowed_at, now()) end where id = ?";
        update(connection, sql, slowed, id);
    }

    private static void update(Connection connection, String sql, boolean value, long id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setBoolean(1, value);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    private static List<Rebuild> select(Connection connection, String condition) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + condition);
                ResultSet rows = select.executeQuery()) {
            var rebuilds = new ArrayList<Rebuild>();
            while (rows.next()) {
                rebuilds.add(rebuild(rows));
            }
            return rebuilds;
        }
    }

    private static Rebuild rebuild(ResultSet row) throws SQLException {
        return new Rebuild(
                row.getLong(1),
                row.getInt(2),
                RebuildState.of(row.getString(3)),
                Rebuild.Cause.of(row.getString(4)),
                PromotionPolicy.of(row.getString(5)),
                row.getBoolean(6),
                Duration.ofMillis(row.getLong(7)),
                instant(row, 8),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                instant(row, 12));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
