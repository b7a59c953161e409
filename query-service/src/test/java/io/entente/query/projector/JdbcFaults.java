package io.entente.query.projector;

import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Injects faults into the JDBC calls of one instance: one call in a few hundred fails; some commits are made but not
 * answered, some are not even made. Now and then another instance runs inside a transaction of this one, until it is
 * done or waits for a lock.
 */
final class JdbcFaults implements FaultyDataSource.Faults {

    private static final int CALLS_BETWEEN_FAULTS_MAX = 300;

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "another instance");
        thread.setDaemon(true);
        return thread;
    });

    private final Random random;
    private final Runnable meanwhile;
    private final BooleanSupplier isSomebodyWaiting;
    private Future<?> other;
    private int left;
    private int hits;
    private boolean healed;

    /**
     * @param meanwhile the work of the other instance
     * @param isSomebodyWaiting whether a session waits for a lock
     */
    JdbcFaults(Random random, Runnable meanwhile, BooleanSupplier isSomebodyWaiting) {
        this.random = random;
        this.meanwhile = meanwhile;
        this.isSomebodyWaiting = isSomebodyWaiting;
        this.left = 1 + random.nextInt(CALLS_BETWEEN_FAULTS_MAX);
    }

    @Override
    public void before(FaultyDataSource.Call call) throws SQLException {
        if (healed) {
            return;
        }
        if (call.method().equals("commit") && random.nextInt(12) == 0) {
            throw hit(new SQLException("simulated: lost before the commit", "08006"));
        }
        if (--left == 0) {
            left = 1 + random.nextInt(CALLS_BETWEEN_FAULTS_MAX);
            fail(call);
        }
    }

    @Override
    public void after(FaultyDataSource.Call call) throws SQLException {
        if (!healed && call.method().equals("commit") && random.nextInt(12) == 0) {
            throw hit(new SQLException("simulated: no answer to the commit", "08006"));
        }
    }

    /** Asks the store, and returns when the other instance, if it got its turn meanwhile, has had it. */
    <T> T whole(Supplier<T> question) {
        try {
            return question.get();
        } finally {
            awaitOther();
        }
    }

    private void awaitOther() {
        if (other == null) {
            return;
        }
        try {
            other.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the other instance failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another instance polled", interrupted);
        } finally {
            other = null;
        }
    }

    void heal() {
        healed = true;
    }

    int hits() {
        return hits;
    }

    private void fail(FaultyDataSource.Call call) throws SQLException {
        switch (random.nextInt(8)) {
            case 0 -> {
                hits++;
                throw new SimulatedError();
            }
            case 1 -> {
                hits++;
                throw new IllegalStateException("simulated, at " + call);
            }
            case 2, 3, 4 -> letOtherPoll();
            default -> throw hit(new SQLException("simulated, at " + call, "08006"));
        }
    }

    private SQLException hit(SQLException failure) {
        hits++;
        return failure;
    }

    private void letOtherPoll() {
        if (other == null) {
            other = THREADS.submit(meanwhile);
            while (!other.isDone() && !isSomebodyWaiting.getAsBoolean()) {
                Thread.onSpinWait();
            }
        }
    }
}
