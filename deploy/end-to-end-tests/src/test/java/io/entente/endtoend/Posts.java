package io.entente.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;
import io.entente.common.position.LogPosition;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends events to the ingest service one at a time, and writes the outcome of each attempt into the ledger. */
final class Posts {

    /** Far above the limit of the service, so that a late answer is measured and not cut off. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(60);

    private static final int SERVICE_UNAVAILABLE = 503;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI ingest;
    private final Ledger ledger;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Queue<Unsuccessful> unsuccessful = new ConcurrentLinkedQueue<>();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();

    Posts(URI ingest, Ledger ledger) {
        this.ingest = ingest.resolve("/events");
        this.ledger = ledger;
    }

    /**
     * An attempt that did not end with a receipt.
     *
     * @param startedNanos by {@link System#nanoTime()}
     * @param what status, or the exception
     */
    record Unsuccessful(long startedNanos, String what) {}

    /** Answers that were late or not acceptable, each in words. */
    List<String> violations() {
        return List.copyOf(violations);
    }

    List<Unsuccessful> unsuccessful() {
        return List.copyOf(unsuccessful);
    }

    int underWay() {
        return underWay.get();
    }

    /** @throws IllegalStateException when the service refuses the event, which is well formed */
    boolean isAcknowledged(ObjectNode event) {
        long began = System.nanoTime();
        underWay.incrementAndGet();
        try {
            return isReceipt(event, began, http.send(request(event), HttpResponse.BodyHandlers.ofString()));
        } catch (ConnectException nobodyThere) {
            ledger.failed();
            unsuccessful.add(new Unsuccessful(began, nobodyThere.toString()));
            return false;
        } catch (IOException lost) {
            ledger.outcomeUnknown(event.get("id").asText());
            unsuccessful.add(new Unsuccessful(began, lost.toString()));
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while posting", interrupted);
        } finally {
            underWay.decrementAndGet();
            noteIfLate(Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private void noteIfLate(Duration took) {
        if (took.compareTo(Progress.stretched(Witness.ANSWER_MAX)) > 0) {
            violations.add("a post took " + took);
        }
    }

    private HttpRequest request(ObjectNode event) {
        return HttpRequest.newBuilder(ingest)
                .timeout(ANSWER_MAX)
                .header("Content-Type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(event.toString()))
                .build();
    }

    private boolean isReceipt(ObjectNode event, long began, HttpResponse<String> response)
            throws JsonProcessingException {
        String id = event.get("id").asText();
        int status = response.statusCode();
        if (status == 200 || status == 201) {
            JsonNode position = Json.mapper().readTree(response.body()).path("position");
            ledger.acknowledged(
                    event.get("subject").asText(),
                    id,
                    new LogPosition(
                            position.path("topic").asText(),
                            position.path("partition").asInt(-1),
                            position.path("offset").asLong(-1)));
            return true;
        }
        if (status < 500) {
            throw new IllegalStateException(status + " for " + id + ": " + response.body());
        }
        if (status == SERVICE_UNAVAILABLE) {
            ledger.failed();
        } else {
            ledger.outcomeUnknown(id);
        }
        unsuccessful.add(new Unsuccessful(began, "status " + status));
        String fault = ProblemAnswer.of(response).fault();
        if (!fault.isEmpty()) {
            violations.add(status + ": the answer " + fault);
        }
        return false;
    }
}
