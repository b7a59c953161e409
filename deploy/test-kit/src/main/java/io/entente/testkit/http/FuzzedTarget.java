package io.entente.testkit.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes valid addresses at random. */
final class FuzzedTarget {

    /** Inserted into addresses without encoding. */
    private static final List<String> RAW = List.of(
            "a|b",
            "%",
            "%00",
            "%C0%80",
            "%zz",
            "%u0000",
            ";x",
            "//",
            "/..",
            "..%2F..",
            "\"<>^`{}",
            "\\",
            "%2e%2e",
            "%0d%0a",
            "\u00ff",
            "+",
            "&&",
            "==",
            "?",
            "%ed%a0%80",
            "'",
            "$1",
            "%F0%9F%98%80",
            "*",
            ":",
            "@",
            "[",
            "~");

    private static final List<Integer> LENGTHS = List.of(201, 3_000, 5_000, 9_000);

    private final Random random;

    FuzzedTarget(Random random) {
        this.random = random;
    }

    String of(ApiOperation operation) {
        String target = operation.target();
        for (int change = random.nextInt(3); change > 0; change--) {
            target = changed(target, operation);
        }
        return target;
    }

    private String changed(String target, ApiOperation operation) {
        return switch (random.nextInt(6)) {
            case 0 -> inserted(target);
            case 1 -> withQuery(target, "x" + any(RAW) + "=" + any(RAW));
            case 2 -> target.replaceFirst("^/", any(List.of("//", "/./", "/%2e/", "/x/../")));
            default -> withParameter(target, operation);
        };
    }

    private String withParameter(String target, ApiOperation operation) {
        List<JsonNode> parameters = operation.parameters("query");
        if (parameters.isEmpty()) {
            return inserted(target);
        }
        JsonNode parameter = any(parameters);
        String value =
                switch (random.nextInt(4)) {
                    case 0 -> ApiOperation.example(parameter);
                    case 1 -> ApiOperation.encoded(text());
                    case 2 -> "x".repeat(any(LENGTHS));
                    default -> any(RAW);
                };
        return withQuery(target, parameter.path("name").asText() + "=" + value);
    }

    private static String withQuery(String target, String parameter) {
        return target + (target.contains("?") ? "&" : "?") + parameter;
    }

    private String inserted(String target) {
        int at = 1 + random.nextInt(target.length());
        return target.substring(0, at) + any(RAW) + target.substring(at);
    }

    private String text() {
        return random.ints(1 + random.nextInt(40), 0, Character.MAX_CODE_POINT + 1)
                .map(point -> random.nextBoolean() ? point % 128 : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private <T> T any(List<T> values) {
        return new ArrayList<>(values).get(random.nextInt(values.size()));
    }
}
