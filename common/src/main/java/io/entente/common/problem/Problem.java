package io.entente.common.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error as RFC 9457 writes it, with every fault found at once. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }

    public static Problem of(ProblemType type, String detail, List<Fault> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, errors);
    }

    /** The same problem, naming the request in which it occurred. */
    public Problem at(String requestInstance) {
        return new Problem(type, title, status, detail, requestInstance, errors);
    }
}
