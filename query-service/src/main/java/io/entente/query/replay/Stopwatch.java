package io.entente.query.replay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** How long something takes that is done piece by piece. Not thread-safe. */
final class Stopwatch {

    private final LongSupplier nanoTime;
    private long nanos;

    Stopwatch(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** One piece. */
    @FunctionalInterface
    interface Piece<T> {
        T work() throws SQLException;
    }

    <T> T time(Piece<T> piece) throws SQLException {
        long began = nanoTime.getAsLong();
        try {
            return piece.work();
        } finally {
            nanos += nanoTime.getAsLong() - began;
        }
    }

    /** One piece of which nothing comes. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    void run(Work work) throws SQLException {
        time(() -> {
            work.run();
            return true;
        });
    }

    Duration total() {
        return Duration.ofNanos(nanos);
    }
}
