package io.entente.query.consistency;

import io.entente.common.position.ConsistencyToken;
import io.entente.query.projector.Checkpoint;
import io.entente.query.projector.CheckpointListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How far the read models have got, as last seen, and who waits for them to get further. Thread-safe.
 *
 * <p>What was seen may be of a generation that has just stopped serving. Whoever waited must therefore still compare what
 * it reads with its token.
 */
@ApplicationScoped
public class CommittedCheckpoints implements CheckpointListener {

    private final int waitersMax;
    private final Semaphore places;
    private final Semaphore signals = new Semaphore(0);
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Long> nextOffsets = new ConcurrentHashMap<>();

    CommittedCheckpoints(ConsistencyConfig config) {
        this.waitersMax = config.waitersMax();
        this.places = new Semaphore(waitersMax);
    }

    /** Only wakes the poller: the readers' continuations are not the projector's to run. */
    @Override
    public void committed(Checkpoint checkpoint) {
        nextOffsets.merge(checkpoint.partition(), checkpoint.nextOffset(), Math::max);
        if (!waiters.isEmpty()) {
            signals.release();
        }
    }

    /**
     * Ends when the read models include the token.
     *
     * <p>Fails with {@link StateNotReachedException} after the wait, {@link UnknownPartitionException} when the log has
     * no such partition, {@link ForeignTokenException} when the token is of another log, {@link TooManyWaitersException} when there is no place to wait.
     */
    Uni<Void> reached(ConsistencyToken token, Duration wait) {
        if (token.isPassedBy(nextOffsets)) {
            return Uni.createFrom().voidItem();
        }
        if (!places.tryAcquire()) {
            return Uni.createFrom().failure(new TooManyWaitersException(waitersMax));
        }
        var waiter = new Waiter(token);
        waiters.add(waiter);
        signals.release();
        return Uni.createFrom()
                .completionStage(waiter.end())
                .ifNoItem()
                .after(wait)
                .failWith(() -> new StateNotReachedException(token))
                .onTermination()
                .invoke(() -> leave(waiter));
    }

    boolean isAwaited() {
        return !waiters.isEmpty();
    }

    /** Returns after the time, or earlier when there is something to look at; true then. */
    boolean awaitSignal(Duration atMost) throws InterruptedException {
        boolean signalled = signals.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        signals.drainPermits();
        return signalled;
    }

    /**
     * Takes over what a look at the database has shown, and lets go whoever waited for it.
     *
     * @param looked all partitions; none while no generation has begun
     */
    void seen(SeenCheckpoints looked) {
        Map<Integer, Long> committed = looked.nextOffsets();
        waiters.forEach(waiter -> waiter.refuseForeign(looked.log()));
        nextOffsets.keySet().retainAll(committed.keySet());
        nextOffsets.putAll(committed);
        lookAgain();
        if (!committed.isEmpty()) {
            waiters.forEach(waiter -> waiter.refuseUnknown(committed.keySet()));
        }
    }

    /** Lets go whoever waited for what this instance has committed itself. */
    void lookAgain() {
        waiters.forEach(waiter -> waiter.look(nextOffsets));
    }

    private void leave(Waiter waiter) {
        if (waiters.remove(waiter)) {
            places.release();
        }
    }
}
