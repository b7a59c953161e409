package io.entente.ingest.http;

import io.entente.common.problem.Problem;
import io.entente.common.problem.ProblemType;
import java.time.Duration;
import java.util.Map;

/** A problem and the headers that go with it. */
public record ProblemAnswer(Problem problem, Map<String, String> headers) {

    static ProblemAnswer of(ProblemType type, Throwable why) {
        return new ProblemAnswer(Problem.of(type, String.valueOf(why.getMessage())), Map.of());
    }

    static ProblemAnswer retryAfter(ProblemType type, Throwable why, Duration wait) {
        return new ProblemAnswer(
                Problem.of(type, String.valueOf(why.getMessage())),
                Map.of("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
    }
}
