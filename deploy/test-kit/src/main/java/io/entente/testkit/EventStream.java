package io.entente.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** A client of server-sent events that keeps all it hears. Each frame is a map of its fields; a comment has no name. */
public final class EventStream implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long HEARD_WITHIN_NANOS = Duration.ofSeconds(60).toNanos();

    private final InputStream body;
    private final List<Map<String, String>> frames = new ArrayList<>();
    private boolean ended;

    private EventStream(InputStream body) {
        this.body = body;
        var reader = new Thread(this::read, "event-stream");
        reader.setDaemon(true);
        reader.start();
    }

    /** @throws IllegalStateException when it is refused */
    public static EventStream open(URI address, String... headers) {
        HttpResponse<InputStream> answer = request(address, headers);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " is refused with " + answer.statusCode());
        }
        return new EventStream(answer.body());
    }

    /** The answer as it begins, whatever it is. */
    public static HttpResponse<InputStream> request(URI address, String... headers) {
        var request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + address, interrupted);
        }
    }

    public synchronized List<Map<String, String>> frames() {
        return List.copyOf(frames);
    }

    /** What was said as JSON, in order. */
    public List<JsonNode> data() {
        return frames().stream()
                .filter(frame -> frame.containsKey("data"))
                .map(frame -> json(frame.get("data")))
                .toList();
    }

    /** The first such frame, as soon as it is heard. */
    public Map<String, String> await(Predicate<Map<String, String>> wanted) {
        await(() -> frames.stream().anyMatch(wanted));
        return frames().stream().filter(wanted).findFirst().orElseThrow();
    }

    /** Returns when so many frames with data were heard. */
    public void awaitData(int count) {
        await(() -> frames.stream().filter(frame -> frame.containsKey("data")).count() >= count);
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private synchronized void await(BooleanSupplier state) {
        long deadline = System.nanoTime() + HEARD_WITHIN_NANOS;
        try {
            while (!state.getAsBoolean()) {
                long left = deadline - System.nanoTime();
                if (left <= 0 || ended) {
                    throw new AssertionError((ended ? "the stream ended after " : "not heard in time, but ") + frames);
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while listening", interrupted);
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            var frame = new TreeMap<String, String>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    hear(Map.copyOf(frame));
                    frame.clear();
                } else {
                    int colon = line.indexOf(':');
                    frame.put(line.substring(0, colon), line.substring(colon + 1));
                }
            }
            end();
        } catch (IOException hungUp) {
            end();
        }
    }

    private synchronized void hear(Map<String, String> frame) {
        frames.add(frame);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("data are no JSON: " + text, notJson);
        }
    }
}
