package io.entente.endtoend;

import io.entente.common.position.ConsistencyToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;

/** Front-ends that read timelines one after the other, each never to be led back in time. */
final class Readers implements AutoCloseable {

    private static final int CLIENTS = 10;
    private static final int READS_PER_SECOND = 300;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI query;
    private final long eachEveryNanos;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicLong count = new AtomicLong();
    private final LongAccumulator slowestMs = new LongAccumulator(Math::max, 0);
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> clients = new ArrayList<>();

    Readers(URI query) {
        this(query, READS_PER_SECOND);
    }

    /** @param readsPerSecond of all together, unless answers take too long for that */
    Readers(URI query, int readsPerSecond) {
        this.query = query;
        this.eachEveryNanos = TimeUnit.SECONDS.toNanos(CLIENTS) / readsPerSecond;
    }

    void start(List<String> partnerships) {
        for (int number = 0; number < CLIENTS; number++) {
            String path = "/partnerships/" + partnerships.get(number % partnerships.size()) + "/timeline?limit=20";
            var client = new Thread(() -> read(query.resolve(path)), "reader " + number);
            clients.add(client);
            client.start();
        }
    }

    long count() {
        return count.get();
    }

    /** Each in words; none when all was well. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    private void read(URI address) {
        String seen = "v1.";
        try {
            long due = System.nanoTime();
            while (!stopping.await(Math.max(0, due - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                due += eachEveryNanos;
                seen = readOnce(address, seen);
            }
        } catch (InterruptedException | RuntimeException unexplained) {
            failures.add(unexplained.toString());
        }
    }

    private String readOnce(URI address, String seen) throws InterruptedException {
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Progress.stretched(Duration.ofSeconds(10)))
                            .build(),
                    BodyHandlers.ofString());
            count.incrementAndGet();
            slowestMs.accumulate((System.nanoTime() - began) / 1_000_000);
            if (answer.statusCode() != 200) {
                failures.add(answer.statusCode() + ": " + answer.body());
                return seen;
            }
            String token = answer.headers().firstValue("Consistency-Token").orElse("none");
            if (isBefore(token, seen)) {
                failures.add("led back in time from " + seen + " to " + token);
            }
            return token;
        } catch (IOException lost) {
            failures.add(lost.toString());
            return seen;
        }
    }

    private static boolean isBefore(String token, String seen) {
        return !Witness.isIncluded(ConsistencyToken.parse(seen), ConsistencyToken.parse(token));
    }

    @Override
    public void close() {
        stopping.countDown();
        for (Thread client : clients) {
            try {
                client.join(Duration.ofSeconds(20).toMillis());
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException("interrupted while waiting for " + client.getName(), interrupted);
            }
        }
    }

    @Override
    public String toString() {
        return "%d reads, %d failures, the slowest took %d ms".formatted(count.get(), failures.size(), slowestMs.get());
    }
}
