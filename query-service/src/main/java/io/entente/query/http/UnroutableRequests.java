package io.entente.query.http;

import io.entente.common.codec.Json;
import io.entente.common.date.LabelLanguage;
import io.entente.common.http.RequestHead;
import io.entente.common.problem.Problem;
import io.entente.common.problem.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with a request that reaches no resource, because of a raw {@code |} in its address or a body that
 * is too large. The HTTP server would send an empty answer.
 *
 * <p>{@link io.entente.query.Main} makes the server pass such addresses on.
 */
@ApplicationScoped
class UnroutableRequests {

    private static final int BEFORE_EVERYTHING = Integer.MIN_VALUE;
    private static final int AFTER_REQUEST_ID = 950;

    private final long bodyBytesMax;

    UnroutableRequests(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize bodyMax) {
        this.bodyBytesMax = bodyMax.asLongValue();
    }

    /** A failure handler, because a request whose host cannot be read fails before any filter. */
    void register(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).failureHandler(this::answerFailure);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_REQUEST_ID);
    }

    private void check(RoutingContext request) {
        wrongIn(request.request()).ifPresentOrElse(problem -> answer(request, problem), request::next);
    }

    private void answerFailure(RoutingContext request) {
        Optional<Problem> wrong = request.response().headWritten() ? Optional.empty() : wrongIn(request.request());
        wrong.ifPresentOrElse(
                problem -> {
                    RequestId.assignTo(request);
                    answer(request, problem);
                },
                request::next);
    }

    private Optional<Problem> wrongIn(HttpServerRequest request) {
        return RequestHead.problem(request.uri(), request.getHeader(HttpHeaders.HOST))
                .or(() -> tooLarge(request));
    }

    /** The HTTP server has already checked that the length is a number. */
    private Optional<Problem> tooLarge(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || Long.parseLong(length) <= bodyBytesMax
                ? Optional.empty()
                : Optional.of(Problem.of(
                        ProblemType.REQUEST_TOO_LARGE, "a body must not have more than " + bodyBytesMax + " bytes"));
    }

    private static void answer(RoutingContext request, Problem found) {
        LabelLanguage language = LabelLanguage.accepted(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = found.at(RequestId.urn(request)).in(language);
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, problem.languages(language))
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(Buffer.buffer(Json.bytes(problem)));
    }
}
