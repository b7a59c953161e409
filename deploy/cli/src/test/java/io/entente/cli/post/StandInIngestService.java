package io.entente.cli.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.entente.common.codec.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes batches as the ingest service does: an event without data is refused, an id that came before is a duplicate. */
final class StandInIngestService implements AutoCloseable {

    private final HttpServer server;
    private final Set<String> ids = new HashSet<>();
    private final List<Integer> batchSizes = new ArrayList<>();

    StandInIngestService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/events", this::answer);
        server.start();
    }

    String url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort()).toString();
    }

    List<Integer> batchSizes() {
        return batchSizes;
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode batch = Json.mapper().readTree(exchange.getRequestBody());
        batchSizes.add(batch.size());
        ObjectNode answer = Json.mapper().createObjectNode();
        ArrayNode results = answer.putArray("results");
        batch.forEach(event -> results.add(result(event)));
        byte[] body = Json.mapper().writeValueAsBytes(answer);
        exchange.sendResponseHeaders(207, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private ObjectNode result(JsonNode event) {
        ObjectNode result = Json.mapper().createObjectNode();
        if (event.has("data")) {
            boolean duplicate = !ids.add(event.path("id").asText());
            result.put("status", duplicate ? 200 : 201).putObject("receipt").put("duplicate", duplicate);
        } else {
            ObjectNode problem = result.put("status", 422).putObject("problem");
            problem.put("title", "The event does not keep its contract").put("detail", "one fault");
            problem.putArray("errors")
                    .addObject()
                    .put("pointer", "/data")
                    .put("code", "required")
                    .put("detail", "data is missing");
        }
        return result;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
