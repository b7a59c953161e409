package io.entente.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;
import io.entente.common.position.LogPosition;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/**
 * Clients that post one event after the other, each to partnerships of its own, and send again what was not answered.
 * Order within a partnership is the order of awaited sends.
 */
final class Traffic implements AutoCloseable {

    private static final int AT_A_STRETCH = 20;
    private static final Duration PACE = Duration.ofMillis(120);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI ingest;
    private final Ledger ledger;
    private final Duration pace;
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final List<Thread> clients = new ArrayList<>();

    Traffic(URI ingest, Ledger ledger) {
        this(ingest, ledger, PACE);
    }

    /** @param pace how often each client posts, unless it waits longer for an answer */
    Traffic(URI ingest, Ledger ledger, Duration pace) {
        this.pace = pace;
        this.ingest = ingest.resolve("/events");
        this.ledger = ledger;
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

    /** Returns while a request is unanswered, as far as that can be told from outside. */
    void awaitUnderWay() {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofMinutes(1))
                .until(this::isUnderWay);
    }

    /** Whether a request has been sent and not been answered. */
    boolean isUnderWay() {
        return requests.get() > 0;
    }

    /** Returns when so many more events are acknowledged; fails as soon as a client met what it could not explain. */
    void awaitMore(int events) {
        int before = ledger.acknowledgedCount();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> ledger.acknowledgedCount() >= before + events || failure.get() != null);
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
            client.join(Duration.ofMinutes(1).toMillis());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while waiting for " + client.getName(), interrupted);
        }
    }

    private void post(List<TestEvents> streams) {
        try {
            long due = System.nanoTime() + pace.toNanos();
            for (int turn = 0; !stopping.await(due - System.nanoTime(), TimeUnit.NANOSECONDS); turn++) {
                due = Math.max(due, System.nanoTime()) + pace.toNanos();
                postUntilAnswered(
                        streams.get(turn / AT_A_STRETCH % streams.size()).next());
            }
        } catch (IOException | InterruptedException | RuntimeException | Error unexplained) {
            failure.compareAndSet(null, unexplained);
        }
    }

    private void postUntilAnswered(ObjectNode event) throws IOException, InterruptedException {
        String id = event.get("id").asText();
        ledger.sending(id);
        while (!isAnswered(id, event)) {
            ledger.outcomeUnknown();
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean isAnswered(String id, ObjectNode event) throws IOException {
        HttpResponse<byte[]> response;
        requests.incrementAndGet();
        try {
            var request = HttpRequest.newBuilder(ingest)
                    .timeout(Duration.ofSeconds(12))
                    .header("Content-Type", "application/cloudevents+json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(Json.mapper().writeValueAsBytes(event)))
                    .build();
            response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException lost) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while posting", interrupted);
        } finally {
            requests.decrementAndGet();
        }
        if (response.statusCode() >= 500) {
            return false;
        }
        JsonNode body = Json.mapper().readTree(response.body());
        if (response.statusCode() != 200 && response.statusCode() != 201) {
            throw new IllegalStateException(response.statusCode() + " for " + id + ": " + body);
        }
        JsonNode position = body.path("position");
        ledger.acknowledged(
                id,
                new LogPosition(
                        position.path("topic").asText(),
                        position.path("partition").asInt(-1),
                        position.path("offset").asLong(-1)));
        return true;
    }
}
