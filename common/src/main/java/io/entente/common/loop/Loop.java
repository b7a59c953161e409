package io.entente.common.loop;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A thread that repeats one piece of work, a turn, until it is stopped.
 *
 * <p>Exists because a background thread that dies or hangs is invisible: requests are still answered, from data that no
 * longer change. {@link #fault} reports both. An exception ends only the turn; the next turn follows after a delay that
 * doubles. An {@link Error} or an interruption ends the loop, because its work may be half done; it is not started
 * again. Thread-safe.
 */
public final class Loop {

    private static final System.Logger LOG = System.getLogger(Loop.class.getName());
    private static final Duration DELAY_FIRST = Duration.ofMillis(100);
    private static final Duration DELAY_MAX = Duration.ofSeconds(5);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final String name;
    private final Duration turnMax;
    private final Turn turn;
    private final Semaphore signals = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;
    private volatile boolean turning;
    private volatile long turnBeganNanos;
    private volatile @Nullable Throwable death;

    /** One piece of work. */
    @FunctionalInterface
    public interface Turn {

        /** Works, and returns how long to pause before the next turn. {@link Loop#wakeUp} ends the pause early. */
        Duration run() throws Exception;

        /** Called once, on the thread of the loop, after the last turn, also when the loop has died. */
        default void end() {}
    }

    /**
     * @param name of the thread, and of the loop in health
     * @param turnMax a turn that takes longer is a fault, because it probably hangs
     */
    public Loop(String name, Duration turnMax, Turn turn) {
        this.name = name;
        this.turnMax = turnMax;
        this.turn = turn;
        this.thread = new Thread(this::repeat, name);
        // So that the process can end while a turn hangs.
        thread.setDaemon(true);
    }

    public String name() {
        return name;
    }

    void start() {
        thread.start();
    }

    /** Ends the pause at once; if a turn is running, the next turn follows it without a pause. */
    public void wakeUp() {
        signals.release();
    }

    public boolean isStopping() {
        return stopping;
    }

    /** Makes the running turn the last one; does not wait for its end. */
    public void requestStop() {
        stopping = true;
        wakeUp();
    }

    /** Returns when the last turn has ended. A turn that takes longer than ten seconds is interrupted and left alone. */
    public void stop() throws InterruptedException {
        requestStop();
        thread.join(STOP_WITHIN.toMillis());
        if (thread.isAlive()) {
            LOG.log(Level.WARNING, "{0} has not ended its turn within {1} s", name, STOP_WITHIN.toSeconds());
            thread.interrupt();
        }
    }

    /** Why the loop does not work; empty while it works, before it was started and after it was stopped. */
    public Optional<String> fault() {
        Throwable error = death;
        if (error != null) {
            return Optional.of("died of " + error);
        }
        // In this order: the beginning of the turn before, read just as the next one begins, would look like a long
        // turn.
        if (!turning || stopping) {
            return Optional.empty();
        }
        Duration busy = Duration.ofNanos(System.nanoTime() - turnBeganNanos);
        return busy.compareTo(turnMax) > 0
                ? Optional.of("has been busy with one turn for " + busy.toSeconds() + " s")
                : Optional.empty();
    }

    private void repeat() {
        Duration delay = DELAY_FIRST;
        try {
            while (!stopping) {
                try {
                    pause(turn());
                    delay = DELAY_FIRST;
                } catch (InterruptedException interrupted) {
                    throw interrupted;
                } catch (Exception failure) {
                    LOG.log(Level.WARNING, name + " failed and will try again", failure);
                    pause(delay);
                    delay = shorter(delay.multipliedBy(2), DELAY_MAX);
                }
            }
        } catch (InterruptedException interrupted) {
            died(stopping ? null : interrupted);
        } catch (Throwable error) {
            died(error);
        } finally {
            turn.end();
        }
    }

    private Duration turn() throws Exception {
        turnBeganNanos = System.nanoTime();
        turning = true;
        try {
            return turn.run();
        } finally {
            turning = false;
        }
    }

    private void pause(Duration duration) throws InterruptedException {
        if (!stopping && signals.tryAcquire(duration.toNanos(), TimeUnit.NANOSECONDS)) {
            signals.drainPermits();
        }
    }

    private void died(@Nullable Throwable error) {
        if (error != null) {
            death = error;
            LOG.log(Level.ERROR, name + " has died and is not restarted", error);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
