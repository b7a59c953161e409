package io.entente.query.projector;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells what the data are to blame for from what passes. In doubt it passes: an event is parked for cause only. */
final class SqlFailures {

    private SqlFailures() {}

    /** @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL error codes</a> */
    static RuntimeException classified(SQLException failure) {
        return isDataToBlame(failure.getSQLState())
                ? new RefusedByStoreException(failure)
                : new StoreUnavailableException(failure);
    }

    private static boolean isDataToBlame(@Nullable String sqlState) {
        // 22 data exception, 23 integrity constraint, 54 program limit such as an index row too large.
        return sqlState != null
                && (sqlState.startsWith("22") || sqlState.startsWith("23") || sqlState.startsWith("54"));
    }
}
