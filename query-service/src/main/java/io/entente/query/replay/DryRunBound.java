package io.entente.query.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** For how long a dry run may go on: while somebody waits for it, and no longer than is allowed. */
final class DryRunBound {

    private final BooleanSupplier isWanted;
    private final Duration max;
    private final LongSupplier nanoTime;
    private final long end;

    DryRunBound(BooleanSupplier isWanted, Duration max, LongSupplier nanoTime) {
        this.isWanted = isWanted;
        this.max = max;
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong() + max.toNanos();
    }

    /** @throws DryRunNotDoneException when it may not */
    void check() {
        if (!isWanted.getAsBoolean()) {
            throw DryRunNotDoneException.notWanted();
        }
        if (isOver()) {
            throw DryRunNotDoneException.tooLong(max);
        }
    }

    /**
     * Lets no statement from here on take longer than what is left.
     *
     * @throws DryRunNotDoneException when nothing is left
     */
    void limit(Connection connection) throws SQLException {
        check();
        long left = Math.max(1, Duration.ofNanos(end - nanoTime.getAsLong()).toMillis());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = " + left);
        }
    }

    /** Instead of what failed, if it failed because its time was over. */
    <E extends Exception> E causeOf(E failure) {
        if (isOver()) {
            DryRunNotDoneException tooLong = DryRunNotDoneException.tooLong(max);
            tooLong.addSuppressed(failure);
            throw tooLong;
        }
        return failure;
    }

    private boolean isOver() {
        return nanoTime.getAsLong() - end >= 0;
    }
}
