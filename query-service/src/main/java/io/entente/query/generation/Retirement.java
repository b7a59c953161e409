package io.entente.query.generation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Gives up a generation: nobody writes into it any more, and its rows go. Its number is never given again. */
public final class Retirement {

    private static final String LOCK_TIMEOUT = "1s";

    /** By then projectors have seen that there is nothing to follow any more. */
    private static final String LET_GO = "3 seconds";

    private Retirement() {}

    /**
     * In the caller's transaction. The rows are left to {@link #sweep}, since somebody may be writing some right now.
     *
     * @throws NoSuchGenerationException when there never was one of that number
     * @throws NotRetirableException when it serves
     */
    public static void retire(Connection connection, int number) throws SQLException {
        Generations.lock(connection);
        Generation retired =
                Generations.find(connection, number).orElseThrow(() -> new NoSuchGenerationException(number));
        if (retired.isServing()) {
            throw new NotRetirableException(number);
        }
        Generations.setState(connection, number, GenerationState.RETIRED);
        try (PreparedStatement update =
                connection.prepareStatement("update entente.generation set retired_at = now() where number = ?")) {
            update.setInt(1, number);
            update.executeUpdate();
        }
    }

    /** Drops what retired generations have left, in the caller's transaction, which fails while somebody uses it. */
    public static void sweep(Connection connection) throws SQLException {
        String sql = "select number from entente.generation where retired_at < now() - interval '" + LET_GO + "'"
                + " and exists (select 1 from pg_namespace where nspname = 'g' || number)";
        var left = new ArrayList<Integer>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '" + LOCK_TIMEOUT + "'");
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    left.add(rows.getInt(1));
                }
            }
        }
        for (int number : left) {
            drop(connection, number);
        }
    }

    private static void drop(Connection connection, int number) throws SQLException {
        GenerationSchema.drop(connection, number);
        for (String table : List.of("change", "parked_event")) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from entente." + table + " where generation = ?")) {
                delete.setInt(1, number);
                delete.executeUpdate();
            }
        }
    }
}
