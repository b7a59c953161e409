package io.entente.testkit.http;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules for every answer of every operation, whatever was sent. */
public final class AnswerRules {

    private static final String PROBLEM = "application/problem+json";
    private static final Duration SLOWEST = Duration.ofSeconds(2);
    private static final Pattern INSIDE = Pattern.compile(
            "\\tat [a-z]|\\[[BCIL]@|\\b(?:java|jakarta|org)\\.[a-z]+\\.[A-Za-z.]+(?:Exception|Error)\\b");

    private AnswerRules() {}

    /** The rule that is broken, in words; empty when none is. */
    public static Optional<String> brokenBy(ApiOperation operation, RawRequest request, RawAnswer answer) {
        if (isSlow(answer)) {
            return Optional.of("it took longer than " + SLOWEST);
        }
        if (answer.status() == 0) {
            return request.framing() == Framing.WHOLE ? Optional.of("it was not answered") : Optional.empty();
        }
        if (answer.status() >= 500 && !isWaiting(request, answer)) {
            return Optional.of("the service failed");
        }
        if (isOfTheServer(request, answer)) {
            return Optional.empty();
        }
        if (!operation.declares(answer.status())) {
            return Optional.of("the status is not declared");
        }
        return answer.status() >= 400 ? brokenByProblem(request, answer) : brokenBySuccess(operation, request, answer);
    }

    /** An empty refusal is allowed where the request is not HTTP, or where the length of its body was unknown. */
    private static boolean isOfTheServer(RawRequest request, RawAnswer answer) {
        boolean isUnforeseeable = answer.status() == 413 && request.has("Transfer-Encoding");
        return answer.status() >= 400
                && answer.body().length == 0
                && (request.framing() == Framing.BROKEN || isUnforeseeable);
    }

    static boolean isSlow(RawAnswer answer) {
        return answer.took().compareTo(SLOWEST) > 0;
    }

    /** A 503 is allowed for a read that waited, as the request asked, for a state that is not reached. */
    private static boolean isWaiting(RawRequest request, RawAnswer answer) {
        return answer.status() == 503
                && request.has("Consistency-Token")
                && answer.text().contains("/problems/state-not-reached");
    }

    private static Optional<String> brokenByProblem(RawRequest request, RawAnswer answer) {
        if (!answer.mediaType().equals(PROBLEM)) {
            return Optional.of("the refusal is no " + PROBLEM);
        }
        if (request.method().equals("HEAD")) {
            return Optional.empty();
        }
        return Bodies.wrongIn(answer)
                .or(() -> INSIDE.matcher(answer.text()).find()
                        ? Optional.of("the refusal shows internals of the service")
                        : Optional.empty())
                .or(() -> Bodies.json(answer).path("status").asInt() == answer.status()
                        ? Optional.empty()
                        : Optional.of("the refusal names another status"));
    }

    private static Optional<String> brokenBySuccess(ApiOperation operation, RawRequest request, RawAnswer answer) {
        if (answer.status() == 204 || answer.status() == 304 || request.method().equals("OPTIONS")) {
            return answer.body().length == 0 ? Optional.empty() : Optional.of("an empty answer has a body");
        }
        if (!operation.declares(answer.status(), answer.mediaType())) {
            return Optional.of("the media type is not declared");
        }
        return request.method().equals("HEAD") ? Optional.empty() : Bodies.wrongIn(answer);
    }
}
