package io.entente.cli.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The query service as an operator sees it.
 *
 * @param who asks, as the service writes it down; null leaves that open
 */
public record OperatorApi(URI uri, @Nullable String who) {

    /** A promotion waits for half a minute before it gives up. */
    private static final Duration ANSWER_MAX = Duration.ofMinutes(1);

    private static final String OPERATOR = "Entente-Operator";
    private static final int REFUSED_FROM = 400;

    /**
     * What stands at the path.
     *
     * @throws UnreachableException when no answer comes
     * @throws OperationRefusedException when the service says no
     */
    public JsonNode get(String path) {
        return json(answer("GET", path, null));
    }

    /**
     * Asks for something to be done. Whether it was done is open when no answer comes.
     *
     * @throws UnreachableException when no answer comes
     * @throws OperationRefusedException when the service says no
     */
    public JsonNode send(String method, String path, @Nullable JsonNode body) {
        return json(answer(method, path, body));
    }

    /**
     * @throws UnreachableException when no answer comes
     * @throws OperationRefusedException when the service says no
     */
    public void delete(String path) {
        answer("DELETE", path, null);
    }

    private HttpResponse<String> answer(String method, String path, @Nullable JsonNode body) {
        var request = HttpRequest.newBuilder(uri.resolve(path))
                .timeout(ANSWER_MAX)
                .header("Accept", "application/json, application/problem+json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (who != null) {
            request.header(OPERATOR, who);
        }
        HttpResponse<String> answer = Http.send(request.build());
        if (answer.statusCode() >= REFUSED_FROM) {
            throw OperationRefusedException.of(uri, answer.statusCode(), answer.body());
        }
        return answer;
    }

    private JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.mapper().readTree(answer.body());
        } catch (JsonProcessingException notOurs) {
            throw new NotAnOperatorApiException(uri, answer.body(), notOurs);
        }
    }
}
