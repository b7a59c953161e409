package io.entente.query.replay;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work in a transaction of its own: committed when it returns, rolled back when it throws. */
public record Transactions(DataSource dataSource) {

    /** What is done in a transaction, and what comes of it. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    public <T> T call(Work<T> work) throws SQLException {
        return call(Connection.TRANSACTION_READ_COMMITTED, work);
    }

    /** All statements of the work see the same state. */
    public <T> T snapshot(Work<T> work) throws SQLException {
        return call(Connection.TRANSACTION_REPEATABLE_READ, work);
    }

    /** A snapshot, too, whose changes are undone whatever comes of it. */
    <T> T undone(Work<T> work) throws SQLException {
        return snapshot(connection -> {
            T result = work.on(connection);
            connection.rollback();
            return result;
        });
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    public interface Action {
        void on(Connection connection) throws SQLException;
    }

    public void run(Action action) throws SQLException {
        call(connection -> {
            action.on(connection);
            return true;
        });
    }

    private <T> T call(int isolation, Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }
}
