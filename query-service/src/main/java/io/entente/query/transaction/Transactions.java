package io.entente.query.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Runs work in a transaction of its own: committed when the work returns, undone whatever it throws.
 *
 * <p>The only class that turns auto-commit off, because a pool turns it on again for the next user, which commits what is
 * still open: a connection whose roll back failed must never get back to the pool alive.
 */
public record Transactions(DataSource dataSource) {

    /** What is done in a transaction, and what comes of it. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** What is done in a transaction. */
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

    /** A snapshot, too, whose changes are undone whatever comes of it. */
    public <T> T undone(Work<T> work) throws SQLException {
        return call(Transactions::freeze, work, Connection::rollback);
    }

    private static void freeze(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    private <T> T call(Action beginning, Work<T> work, Action end) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            // Asked for while it is open: a closed one does not tell.
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
     * PostgreSQL undoes the transaction of a connection that is gone.
     *
     * @param driver the connection below that of the pool: abort() of Agroal 3.0 forgets it, so that it stays open and its
     *     place in the pool is lost
     */
    private static void breakOff(Connection connection, Connection driver, Throwable cause) {
        try {
            driver.abort(Runnable::run);
        } catch (Throwable failure) {
            cause.addSuppressed(failure);
            forget(connection, cause);
        }
    }

    /** The pool has one connection less, which is better than a commit. */
    private static void forget(Connection connection, Throwable cause) {
        try {
            connection.abort(Runnable::run);
        } catch (Throwable failure) {
            cause.addSuppressed(failure);
        }
    }
}
