package io.entente.testkit.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Requests of a service, changed at random, one for each number: the same number gives the same request.
 *
 * @param corpus documents by media type; for other media types the examples of the operations are used
 * @param seed of the random changes
 */
public record FuzzedRequests(List<ApiOperation> operations, Map<String, List<String>> corpus, long seed) {

    private static final int HEADERS_MAX = 3;
    private static final List<String> READS = List.of("GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "OPTIONS");

    /** A request and the operation that it was made from. */
    public record Fuzzed(ApiOperation operation, RawRequest request) {}

    public Fuzzed at(int number) {
        var random = new Random(seed * 1_000_003 + number);
        // Skips the first number, because neighbouring seeds give similar ones.
        random.nextInt();
        ApiOperation operation = operations.get(random.nextInt(operations.size()));
        String target = new FuzzedTarget(random).of(operation);
        List<String> headers = headers(random);
        boolean isElsewhere = !pathOf(target).equals(pathOf(operation.target()));
        return new Fuzzed(
                isElsewhere ? operation.orAny(operations) : operation,
                operation.isRead() ? read(target, headers, random) : order(operation, target, headers, random));
    }

    private static String pathOf(String target) {
        return target.replaceFirst("\\?.*", "");
    }

    private static RawRequest read(String target, List<String> headers, Random random) {
        return new RawRequest(
                READS.get(random.nextInt(READS.size())), target, headers, List.of(), framing(target, headers));
    }

    private RawRequest order(ApiOperation operation, String target, List<String> headers, Random random) {
        List<String> types = List.copyOf(operation.bodies().keySet());
        if (types.isEmpty()) {
            return new RawRequest(operation.method(), target, headers, List.of(), framing(target, headers));
        }
        String type = types.get(random.nextInt(types.size()));
        List<String> documents = corpus.getOrDefault(
                type, List.of(String.valueOf(operation.bodies().get(type))));
        byte[] body = new FuzzedJson(random).of(documents.get(random.nextInt(documents.size())));
        var lines = new ArrayList<>(headers);
        if (lines.stream().noneMatch(line -> line.startsWith("Content-Type:"))) {
            lines.add("Content-Type: " + type);
        }
        operation.parameters("header").stream()
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asText() + ": fuzz-" + random.nextInt(1_000_000))
                .filter(line -> lines.stream().noneMatch(sent -> sent.startsWith(line.substring(0, line.indexOf(':')))))
                .forEach(lines::add);
        return new FuzzedBody(body, random).request(operation.method(), target, lines);
    }

    private static List<String> headers(Random random) {
        var headers = new ArrayList<String>();
        for (int more = random.nextInt(HEADERS_MAX); more > 0; more--) {
            Map<String, List<String>> cases = random.nextInt(3) == 0 ? HeaderCases.DECIDING : HeaderCases.HARMLESS;
            List<String> names = List.copyOf(cases.keySet());
            String name = names.get(random.nextInt(names.size()));
            List<String> values = cases.getOrDefault(name, List.of(""));
            headers.add(name + ": " + values.get(random.nextInt(values.size())));
        }
        return headers;
    }

    /** Spaces and control characters end the request line, so that the request is broken. */
    private static Framing framing(String target, List<String> headers) {
        boolean isLine = target.chars().noneMatch(character -> character <= ' ');
        boolean isShort = target.getBytes(StandardCharsets.UTF_8).length < 32_000;
        return isLine && isShort && headers.size() < 100 ? Framing.WHOLE : Framing.BROKEN;
    }
}
