package io.entente.cli.operator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers each request with what it was told, one after the other; the last answer stays. */
public final class StandInQueryService implements AutoCloseable {

    private static final Answered NOT_TOLD = new Answered(500, "the test has not said what to answer");

    private final HttpServer server;
    private final Map<String, Deque<Answered>> answers = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    /** The connection is closed instead. */
    private static final Answered NOTHING = new Answered(0, "");

    private record Answered(int status, String body) {}

    /** @param who the header {@code Entente-Operator}; empty without it */
    public record Asked(String request, String body, String who) {}

    public StandInQueryService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param request as in {@code GET /rebuilds} */
    public StandInQueryService answer(String request, int status, String body) {
        answers.computeIfAbsent(request, first -> new ArrayDeque<>()).add(new Answered(status, body));
        return this;
    }

    public StandInQueryService answer(String request, String body) {
        return answer(request, 200, body);
    }

    /** Breaks the connection off when that is asked. */
    public StandInQueryService silent(String request) {
        answers.computeIfAbsent(request, first -> new ArrayDeque<>()).add(NOTHING);
        return this;
    }

    /** What was asked that changes something. */
    public List<Asked> changes() {
        return asked.stream().filter(one -> !one.request().startsWith("GET")).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String who = exchange.getRequestHeaders().getFirst("Entente-Operator");
        asked.add(new Asked(request, body, who == null ? "" : who));
        Deque<Answered> left = answers.getOrDefault(request, new ArrayDeque<>(List.of(NOT_TOLD)));
        Answered next = left.size() > 1 ? left.removeFirst() : left.getFirst();
        if (next.equals(NOTHING)) {
            exchange.close();
            return;
        }
        byte[] bytes = next.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(next.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
