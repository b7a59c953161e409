package io.entente.testkit.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sends every operation of a service all headers that may confuse it.
 *
 * <p>Requests that change something get a body that is refused, so that the service does not change.
 */
public final class EveryOperation {

    private static final byte[] REFUSED_BODY = "[]".getBytes(StandardCharsets.US_ASCII);

    private final RawHttp http;
    private final List<ApiOperation> operations;

    public EveryOperation(RawHttp http, List<ApiOperation> operations) {
        this.http = http;
        this.operations = operations;
    }

    /** A line for each answer that breaks a rule. */
    public List<String> failures() {
        return operations.parallelStream()
                .flatMap(operation ->
                        requests(operation).stream().flatMap(request -> failure(operation, request).stream()))
                .toList();
    }

    private Optional<String> failure(ApiOperation operation, RawRequest request) {
        RawAnswer answer = http.promptly(request);
        return AnswerRules.brokenBy(operation, request, answer)
                .or(() -> AcceptedAnswers.brokenBy(operation, request, answer))
                .map(rule -> operation.id() + ": " + rule + "\n  " + request + "\n  " + answer);
    }

    private static List<RawRequest> requests(ApiOperation operation) {
        Stream<Map<String, String>> alone = HeaderCases.DECIDING.entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> Map.of(header.getKey(), value)));
        return Stream.concat(alone, together())
                .map(headers -> request(operation, headers))
                .toList();
    }

    /** As many requests as the longest list has values; shorter lists start again. */
    private static Stream<Map<String, String>> together() {
        int longest = HeaderCases.HARMLESS.values().stream()
                .mapToInt(List::size)
                .max()
                .orElse(0);
        return IntStream.range(0, longest).mapToObj(round -> {
            var headers = new LinkedHashMap<String, String>();
            HeaderCases.HARMLESS.forEach((name, values) -> headers.put(name, values.get(round % values.size())));
            return headers;
        });
    }

    private static RawRequest request(ApiOperation operation, Map<String, String> headers) {
        var lines = new ArrayList<String>();
        headers.forEach((name, value) -> lines.add(name + ": " + value));
        if (operation.isRead()) {
            return RawRequest.get(operation.target(), lines.toArray(String[]::new));
        }
        if (!headers.containsKey("Content-Type") && !operation.bodies().isEmpty()) {
            lines.add("Content-Type: " + operation.bodies().keySet().iterator().next());
        }
        return new RawRequest(operation.method(), operation.target(), lines, List.of(REFUSED_BODY), Framing.WHOLE);
    }
}
