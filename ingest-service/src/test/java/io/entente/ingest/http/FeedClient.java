package io.entente.ingest.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.ingest.Events;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.parsetools.RecordParser;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends a feed and reads its answer at the same time, as curl does and the client of the JDK does not. */
public final class FeedClient implements AutoCloseable {

    private static final int ANSWER_SECONDS_MAX = 30;

    private static final HttpClient CLIENT = Vertx.vertx()
            .createHttpClient(new HttpClientOptions().setKeepAlive(false), new PoolOptions().setHttp1MaxSize(50));

    private final BlockingQueue<ObjectNode> results = new LinkedBlockingQueue<>();
    private final HttpClientRequest request;

    private FeedClient(URI service, String pathAndQuery, Map<String, String> headers) {
        this.request = await(CLIENT.request(HttpMethod.POST, service.getPort(), service.getHost(), pathAndQuery));
        request.setChunked(true).putHeader("Content-Type", "application/x-ndjson");
        headers.forEach(request::putHeader);
        var lines = RecordParser.newDelimited("\n", line -> results.add(Events.read(line.toString())));
        request.response().onSuccess(response -> response.handler(lines));
    }

    public static FeedClient open(URI service) {
        return open(service, "/events", Map.of());
    }

    public static FeedClient open(URI service, String pathAndQuery, Map<String, String> headers) {
        return new FeedClient(service, pathAndQuery, headers);
    }

    public FeedClient line(ObjectNode event) {
        return bytes(Buffer.buffer(event.toString()).appendString("\n").getBytes());
    }

    /** Returns when the service has taken them over from the socket, or the socket's buffer has room for them. */
    public FeedClient bytes(byte[] bytes) {
        await(request.write(Buffer.buffer(bytes)));
        return this;
    }

    public FeedClient end() {
        await(request.end());
        return this;
    }

    HttpClientResponse response() {
        return await(request.response());
    }

    public ObjectNode next() {
        try {
            ObjectNode result = results.poll(ANSWER_SECONDS_MAX, TimeUnit.SECONDS);
            if (result == null) {
                throw new IllegalStateException("no result came");
            }
            return result;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** All results up to the summary. */
    public List<ObjectNode> rest() {
        var rest = new ArrayList<ObjectNode>();
        do {
            rest.add(next());
        } while (!rest.get(rest.size() - 1).has("summary"));
        return rest;
    }

    /** Hangs up, whether the answer was complete or not. */
    @Override
    public void close() {
        await(request.connection().close());
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(ANSWER_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
