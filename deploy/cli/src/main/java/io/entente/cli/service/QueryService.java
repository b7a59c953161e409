package io.entente.cli.service;

import io.entente.common.position.ConsistencyToken;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The query service as a reader sees it. */
public record QueryService(URI uri) {

    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final int UNAVAILABLE = 503;

    /**
     * Returns when the read models include everything the token asks for.
     *
     * @throws NotProjectedException when they do not within the given time, or the service fails
     */
    public void await(ConsistencyToken token, Duration max) {
        long start = System.nanoTime();
        while (true) {
            HttpResponse<String> answer = read(token);
            if (answer.statusCode() == 200) {
                return;
            }
            if (answer.statusCode() != UNAVAILABLE || System.nanoTime() - start > max.toNanos()) {
                throw new NotProjectedException(uri, answer.statusCode(), answer.body());
            }
        }
    }

    /**
     * How far the read models are now.
     *
     * @throws UnreachableException when it does not answer
     * @throws NotProjectedException when it cannot tell
     */
    public ConsistencyToken state() {
        HttpResponse<String> answer = read(ConsistencyToken.NONE);
        return answer.headers()
                .firstValue(Http.CONSISTENCY_TOKEN)
                .map(ConsistencyToken::parse)
                .orElseThrow(() -> new NotProjectedException(uri, answer.statusCode(), answer.body()));
    }

    private HttpResponse<String> read(ConsistencyToken token) {
        var request =
                HttpRequest.newBuilder(uri.resolve("/partnerships?limit=1")).timeout(WAIT.multipliedBy(2));
        if (!token.equals(ConsistencyToken.NONE)) {
            request.header(Http.CONSISTENCY_TOKEN, token.wire()).header("Prefer", "wait=" + WAIT.toSeconds());
        }
        return Http.send(request.build());
    }
}
