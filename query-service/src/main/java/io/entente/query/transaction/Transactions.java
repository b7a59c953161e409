package io.entente.query.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Runs work in a transaction of its own, which is committed when the work returns and rolled back when it throws
 * anything.
 *
 * <p>The only class that turns auto-commit off. The pool turns it on again when a connection comes back, and that
 * commits an open transaction; so a connection whose rollback failed is closed here and never returned.
 */
public record Transactions(DataSource dataSource) {

    /** Statements of a transaction, and their result. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Statements of a transaction without a result. */
    @FunctionalInterface
    public interface Action {
        void on(Connection connection) throws SQLException;
    }

    public <T> T call(Work<T> work) throws SQLException {
        return call(connection -> {}, work, Connection::commit);
    }

    public void run(Action action) throws SQLException {
        call(connection -> {
            action.on(connection);
            return true;
        });
    }

    /** All statements of the work see the same state. */
    public <T> T snapshot(Work<T> work) throws SQLException {
        return call(Transactions::freeze, work, Connection::commit);
    }

    /** A snapshot as well; its changes are always rolled back. */
    public <T> T undone(Work<T> work) throws SQLException {
        return call(Transactions::freeze, work, Connection::rollback);
    }

    private static void freeze(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    private <T> T call(Action beginning, Work<T> work, Action end) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            // Here, because a closed connection does not give it.
            var driver = (Connection) connection.unwrap(PGConnection.class);
            beginning.on(connection);
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                end.on(connection);
                return result;
            } catch (Throwable failure) {
                undo(connection, driver, failure);
                throw failure;
            }
        }
    }

    private static void undo(Connection connection, Connection driver, Throwable cause) {
        try {
            connection.rollback();
        } catch (Throwable failure) {
            cause.addSuppressed(failure);
            breakOff(connection, driver, cause);
        }
    }

    /**
     * PostgreSQL rolls back the transaction of a closed connection.
     *
     * @param driver the connection that the pool wraps: abort() on the connection of Agroal 3.0 would leave it open and
     *     lose its place in the pool
     */
    private static void breakOff(Connection connection, Connection driver, Throwable cause) {
        try {
            driver.abort(Runnable::run);
        } catch (Throwable failure) {
            cause.addSuppressed(failure);
            forget(connection, cause);
        }
    }

    /** The last resort: the pool has one connection less, but nothing is committed. */
    private static void forget(Connection connection, Throwable cause) {
        try {
            connection.abort(Runnable::run);
        } catch (Throwable failure) {
            cause.addSuppressed(failure);
        }
    }
}
