package io.entente.endtoend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.awaitility.Awaitility;

/**
 * Clients that post one event after the other, each to partnerships of its own, and send again what was not answered.
 * Each client awaits an answer before it sends the next event of its partnership. Clients slow down when answers are
 * slow or the backlog grows, because tests share their machine with other programs.
 */
final class Traffic implements AutoCloseable {

    private static final int AT_A_STRETCH = 20;
    private static final Duration PACE = Duration.ofMillis(120);
    private static final Duration STOP_MAX = Duration.ofMinutes(5);

    /** A client is busy for a third of the time at most. */
    private static final int IDLE_PER_ANSWER = 2;

    /** Events not yet applied at which clients post half as often. */
    private static final int BACKLOG_AT_HALF_PACE = 100;

    private final Ledger ledger;
    private final Posts posts;
    private final Duration pace;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final List<Thread> clients = new ArrayList<>();
    private LongSupplier backlog = () -> 0;
    private int givesUpIn = Integer.MAX_VALUE;

    Traffic(URI ingest, Ledger ledger) {
        this(ingest, ledger, PACE);
    }

    /** @param pace how often each client posts, unless it waits longer for an answer */
    Traffic(URI ingest, Ledger ledger, Duration pace) {
        this.pace = pace;
        this.ledger = ledger;
        this.posts = new Posts(ingest, ledger);
    }

    /** @param events number of posted events that a reader cannot see yet; read before each post */
    Traffic pacedBy(LongSupplier events) {
        backlog = events;
        return this;
    }

    /** @param attempts without a receipt, of which one on average makes the client give the event up */
    Traffic givingUpOnceIn(int attempts) {
        givesUpIn = attempts;
        return this;
    }

    Traffic start(List<String> partnerships, long seed) {
        for (String partnership : partnerships) {
            start(List.of(new TestEvents(partnership, new Random(seed + partnership.hashCode()))));
        }
        return this;
    }

    /** One more client, who posts to several partnerships in turn, to each at a stretch. */
    void start(List<TestEvents> streams) {
        var client =
                new Thread(() -> post(streams), "client of " + streams.get(0).partnership());
        clients.add(client);
        client.start();
    }

    /** The answers that clients got. */
    Posts posts() {
        return posts;
    }

    /** Returns while a request is unanswered, as far as that can be told from outside. */
    void awaitUnderWay() {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofMinutes(5))
                .until(this::isUnderWay);
    }

    /** Whether a request has been sent and not been answered. */
    boolean isUnderWay() {
        return posts.underWay() > 0;
    }

    /** Returns when that many more events are acknowledged; fails as soon as a client got an unexpected answer. */
    void awaitMore(int events) throws Exception {
        int before = ledger.acknowledgedCount();
        Progress.of(ledger::acknowledgedCount)
                .lookingClosely()
                .await(
                        events + " more events acknowledged",
                        () -> ledger.acknowledgedCount() >= before + events || failure.get() != null);
        throwWhatFailed();
    }

    /** Lets every client finish the event it is about, and fails if one of them met what it could not explain. */
    @Override
    public void close() {
        stopping.countDown();
        clients.forEach(Traffic::join);
        throwWhatFailed();
    }

    private void throwWhatFailed() {
        if (failure.get() != null) {
            throw new AssertionError("a client failed", failure.get());
        }
    }

    private static void join(Thread client) {
        try {
            client.join(STOP_MAX.toMillis());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while waiting for " + client.getName(), interrupted);
        }
        if (client.isAlive()) {
            throw new AssertionError(client.getName() + " was not answered within " + STOP_MAX);
        }
    }

    private void post(List<TestEvents> streams) {
        var random = new Random(streams.get(0).partnership().hashCode());
        try {
            long due = System.nanoTime() + pace.toNanos();
            for (int turn = 0; !stopping.await(due - System.nanoTime(), TimeUnit.NANOSECONDS); turn++) {
                long began = System.nanoTime();
                postUntilAnswered(
                        streams.get(turn / AT_A_STRETCH % streams.size()).next(), random);
                long now = System.nanoTime();
                due = Math.max(Math.max(due, began) + pauseNanos(), now + IDLE_PER_ANSWER * (now - began));
            }
        } catch (InterruptedException | RuntimeException | Error unexplained) {
            failure.compareAndSet(null, unexplained);
        }
    }

    private long pauseNanos() {
        long behind = Math.max(0, backlog.getAsLong());
        return pace.toNanos() * (BACKLOG_AT_HALF_PACE + behind) / BACKLOG_AT_HALF_PACE;
    }

    private void postUntilAnswered(ObjectNode event, Random random) throws InterruptedException {
        ledger.sending(event.get("id").asText());
        while (!posts.isAcknowledged(event)) {
            if (random.nextInt(givesUpIn) == givesUpIn - 1) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
