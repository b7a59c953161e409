package io.entente.ingest.http;

import io.entente.common.codec.Json;
import io.entente.common.date.LabelLanguage;
import io.entente.common.http.RequestHead;
import io.entente.common.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Says what is wrong with a request that cannot be routed to a resource, such as one with a raw {@code |} in its
 * address. The HTTP server would answer it with an empty 400.
 *
 * <p>{@link io.entente.ingest.Main} makes the server pass such addresses on.
 */
@ApplicationScoped
class UnroutableRequests {

    private static final int BEFORE_EVERYTHING = Integer.MIN_VALUE;
    private static final int AFTER_REQUEST_ID = 950;

    /** A failure handler, because a request whose host cannot be read fails before any filter. */
    void register(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).failureHandler(UnroutableRequests::answerFailure);
    }

    void register(@Observes Filters filters) {
        filters.register(UnroutableRequests::check, AFTER_REQUEST_ID);
    }

    private static void check(RoutingContext request) {
        wrongIn(request.request()).ifPresentOrElse(problem -> answer(request, problem), request::next);
    }

    private static void answerFailure(RoutingContext request) {
        Optional<Problem> wrong = request.response().headWritten() ? Optional.empty() : wrongIn(request.request());
        wrong.ifPresentOrElse(
                problem -> {
                    RequestId.assignTo(request);
                    answer(request, problem);
                },
                request::next);
    }

    private static Optional<Problem> wrongIn(HttpServerRequest request) {
        return RequestHead.problem(request.uri(), request.getHeader(HttpHeaders.HOST));
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
