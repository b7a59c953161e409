package io.entente.query.http;

import io.entente.common.date.LabelLanguage;
import io.entente.common.problem.Fault;
import io.entente.common.problem.Problem;
import io.entente.common.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** How a problem goes out, whatever it is. */
@ApplicationScoped
class ProblemAnswers {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final UriInfo uri;
    private final HttpHeaders sent;

    ProblemAnswers(UriInfo uri, HttpHeaders sent) {
        this.uri = uri;
        this.sent = sent;
    }

    RestResponse<Problem> of(ProblemType type) {
        return of(type, type.wayOut(), List.of());
    }

    RestResponse<Problem> of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }

    RestResponse<Problem> of(ProblemType type, Throwable why) {
        return of(type, detail(type, why), List.of());
    }

    RestResponse<Problem> of(ProblemType type, List<Fault> faults) {
        return of(type, type.wayOut(), faults);
    }

    RestResponse<Problem> allowing(ProblemType type, Iterable<String> methods) {
        return started(type, type.wayOut(), List.of())
                .header(HttpHeaders.ALLOW, String.join(", ", methods))
                .build();
    }

    RestResponse<Problem> retryable(ProblemType type) {
        return retryable(type, type.wayOut());
    }

    RestResponse<Problem> retryable(ProblemType type, Throwable why) {
        return retryable(type, detail(type, why));
    }

    private RestResponse<Problem> retryable(ProblemType type, String detail) {
        return started(type, detail, List.of())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER.toSeconds())
                .build();
    }

    private RestResponse<Problem> of(ProblemType type, String detail, List<Fault> faults) {
        return started(type, detail, faults).build();
    }

    private ResponseBuilder<Problem> started(ProblemType type, String detail, List<Fault> faults) {
        var language = LabelLanguage.accepted(sent.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = Problem.of(type, detail, faults)
                .at(uri.getRequestUri().getRawPath())
                .in(language);
        return ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, problem.languages(language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static String detail(ProblemType type, Throwable why) {
        @Nullable String message = why.getMessage();
        return message == null ? type.wayOut() : message;
    }
}
