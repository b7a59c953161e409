package io.entente.testkit.http;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Checks that an answer is acceptable for the {@code Accept} header of its request. */
final class AcceptedAnswers {

    /** The types that each of these values accepts; other values are not checked. */
    private static final Map<String, Predicate<String>> MEANT = Map.ofEntries(
            Map.entry("*/*", type -> true),
            Map.entry("application/*", Pattern.compile("application/.*").asMatchPredicate()),
            Map.entry("text/*", Pattern.compile("text/.*").asMatchPredicate()),
            Map.entry("*/*;q=0.1", type -> true),
            Map.entry(
                    "application/*;q=0.5, text/html",
                    Pattern.compile("application/.*|text/html").asMatchPredicate()),
            Map.entry("APPLICATION/JSON", "application/json"::equals),
            Map.entry("application/json;charset=iso-8859-1", "application/json"::equals),
            Map.entry("application/json;q=0", type -> false),
            Map.entry("application/json;q=0, */*", Predicate.not("application/json"::equals)),
            Map.entry("*", type -> true),
            Map.entry("image/*", type -> false),
            Map.entry("text/html", "text/html"::equals),
            Map.entry("garbage", type -> false));

    private static final int NOT_ACCEPTABLE = 406;

    private AcceptedAnswers() {}

    /** The broken rule; empty when there is none or when the request does not say what it accepts. */
    static Optional<String> brokenBy(ApiOperation operation, RawRequest request, RawAnswer answer) {
        return request.headers().stream()
                .filter(line -> line.startsWith("Accept: "))
                .map(line -> MEANT.get(line.substring("Accept: ".length())))
                .filter(meant -> meant != null)
                .findFirst()
                .flatMap(meant -> broken(operation, answer, meant));
    }

    private static Optional<String> broken(ApiOperation operation, RawAnswer answer, Predicate<String> meant) {
        if (answer.status() == 200 && !meant.test(answer.mediaType())) {
            return Optional.of("the client does not accept the media type");
        }
        Set<String> offered = new TreeSet<>();
        operation.answers().forEach((status, types) -> {
            if (status < 300) {
                offered.addAll(types);
            }
        });
        boolean isOffered = offered.stream().anyMatch(meant);
        return answer.status() == NOT_ACCEPTABLE && isOffered
                ? Optional.of("a media type that is offered and accepted was refused")
                : Optional.empty();
    }
}
