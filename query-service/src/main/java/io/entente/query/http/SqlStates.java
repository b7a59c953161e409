package io.entente.query.http;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL's error codes mean for a reader.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL error codes</a>
 */
final class SqlStates {

    private static final int CAUSES_MAX = 20;

    private SqlStates() {}

    static boolean isUndefinedTable(SQLException failure) {
        return "42P01".equals(failure.getSQLState());
    }

    /** Whether a failure, or what caused it, will pass: no connection, too many of them, a shutdown, a time-out. */
    static boolean isUnavailability(Throwable failure) {
        return sqlCause(failure).map(SqlStates::passes).orElse(false);
    }

    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        // The pool gives no code when it has no connection to give.
        return state == null
                || failure instanceof SQLTransientException
                || Stream.of("08", "53", "57", "58").anyMatch(state::startsWith);
    }

    private static Optional<SQLException> sqlCause(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause == null ? null : cause.getCause())
                .limit(CAUSES_MAX)
                .takeWhile(cause -> cause != null)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }
}
