package io.entente.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;

/** A client that asks for the event acknowledged last, again and again, and measures how long it waits for it. */
final class Freshness implements AutoCloseable {

    private static final int EACH_EVERY_MS = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final LongAccumulator longestMs = new LongAccumulator(Math::max, 0);
    private final AtomicInteger looks = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Thread client;

    Freshness(URI query, Ledger ledger) {
        this.client = new Thread(() -> look(query.resolve("/partnerships?limit=1"), ledger), "freshness");
    }

    Freshness start() {
        client.start();
        return this;
    }

    /** How long the slowest of all events asked for took from its acknowledgement to an answer that includes it. */
    Duration longest() {
        return Duration.ofMillis(longestMs.get());
    }

    int looks() {
        return looks.get();
    }

    /** Each in words; none when all was well. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    private void look(URI address, Ledger ledger) {
        try {
            while (!stopping.await(EACH_EVERY_MS, TimeUnit.MILLISECONDS)) {
                long began = System.nanoTime();
                int status = http.send(
                                HttpRequest.newBuilder(address)
                                        .header(
                                                "Consistency-Token",
                                                ledger.newest().wire())
                                        .header("Prefer", "wait=30")
                                        .timeout(Duration.ofSeconds(40))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode();
                longestMs.accumulate((System.nanoTime() - began) / 1_000_000);
                looks.incrementAndGet();
                if (status != 200) {
                    failures.add("status " + status);
                }
            }
        } catch (IOException | InterruptedException | RuntimeException unexplained) {
            failures.add(unexplained.toString());
        }
    }

    @Override
    public void close() {
        stopping.countDown();
        try {
            client.join(Duration.ofMinutes(1).toMillis());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while waiting for " + client.getName(), interrupted);
        }
    }
}
