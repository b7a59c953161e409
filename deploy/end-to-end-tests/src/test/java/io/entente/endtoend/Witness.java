package io.entente.endtoend;

import io.entente.common.position.ConsistencyToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A reader that asks for the newest event while faults are injected, and notes each answer that breaks a guarantee:
 * late, older than asked for, or no proper problem document. A refused or broken connection is allowed.
 */
final class Witness implements AutoCloseable {

    static final Duration ANSWER_MAX = Duration.ofSeconds(10);

    private static final Duration GIVES_UP_AFTER = Duration.ofSeconds(90);
    private static final int EACH_EVERY_MS = 100;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI address;
    private final Ledger ledger;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();
    private final Thread client = new Thread(this::look, "witness");
    private volatile int shown;

    Witness(URI query, Ledger ledger) {
        this.address = query.resolve("/partnerships?limit=1");
        this.ledger = ledger;
        client.start();
    }

    /** The violations, in words; empty when there are none. */
    List<String> violations() {
        return List.copyOf(violations);
    }

    long reads() {
        return reads.get();
    }

    /** Number of problem answers, which are allowed while something is down. */
    long refusals() {
        return refusals.get();
    }

    /** Acknowledged events that it has not been shown yet, about. */
    long unseen() {
        return (long) ledger.acknowledgedCount() - shown;
    }

    private void look() {
        try {
            while (!stopping.await(EACH_EVERY_MS, TimeUnit.MILLISECONDS)) {
                lookOnce();
            }
        } catch (InterruptedException | RuntimeException unexplained) {
            violations.add("the witness failed: " + unexplained);
        }
    }

    private void lookOnce() throws InterruptedException {
        int acknowledged = ledger.acknowledgedCount();
        ConsistencyToken token = ledger.newest();
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address)
                            .header("Consistency-Token", token.wire())
                            .header("Prefer", "wait=2")
                            .timeout(GIVES_UP_AFTER)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            violations.addAll(
                    faults(answer.statusCode(), ProblemAnswer.of(answer).fault(), token, shown(answer)));
            if (answer.statusCode() == 200) {
                reads.incrementAndGet();
                shown = acknowledged;
            } else {
                refusals.incrementAndGet();
            }
        } catch (HttpTimeoutException silent) {
            violations.add("a read was not answered: " + silent);
        } catch (IOException lost) {
            refusals.incrementAndGet();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (took.compareTo(Progress.stretched(ANSWER_MAX)) > 0) {
            violations.add("a read took " + took);
        }
    }

    private static ConsistencyToken shown(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Consistency-Token")
                .map(ConsistencyToken::parse)
                .orElse(ConsistencyToken.NONE);
    }

    /** What is wrong with an answer to a reader that asked for a state. */
    static List<String> faults(int status, String problemFault, ConsistencyToken asked, ConsistencyToken shown) {
        if (status == 200) {
            return isIncluded(asked, shown)
                    ? List.of()
                    : List.of("asked for " + asked.offsets() + ", shown " + shown.offsets());
        }
        if (status != 503) {
            return List.of("a read was answered with " + status);
        }
        return problemFault.isEmpty() ? List.of() : List.of("the answer " + problemFault);
    }

    static boolean isIncluded(ConsistencyToken asked, ConsistencyToken shown) {
        return asked.offsets().entrySet().stream()
                .allMatch(place -> shown.offsets().getOrDefault(place.getKey(), -1L) >= place.getValue());
    }

    @Override
    public void close() {
        stopping.countDown();
        try {
            client.join(GIVES_UP_AFTER.toMillis());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while waiting for the witness", interrupted);
        }
    }
}
