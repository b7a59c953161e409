package io.entente.ingest.http;

import io.entente.common.date.LabelLanguage;
import io.entente.common.problem.Problem;
import io.entente.common.problem.ProblemType;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Writes problems, whatever the Accept header says: an error nobody can read helps nobody. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private static final Pattern TAKING_IN =
            Pattern.compile("/(?:(?:partnerships|actors|sources)/[^/]+/)?events(?:/[^/]+)?");

    private final Problems problems;

    ProblemMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper({Throwable.class, WebApplicationException.class})
    RestResponse<Problem> answer(Throwable failure, RoutingContext request) {
        ProblemAnswer answer = problems.answer(failure);
        LabelLanguage language = LabelLanguage.accepted(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = answer.problem().at(RequestId.urn(request)).in(language);
        if (problem.status() == ProblemType.INTERNAL_ERROR.status()) {
            LOG.errorf("%s was answered with an internal error", problem.instance());
        }
        var response = RestResponse.ResponseBuilder.<Problem>create(problem.status(), null)
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, problem.languages(language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        answer.headers().forEach(response::header);
        if (failure instanceof NotAllowedException) {
            response.header(HttpHeaders.ALLOW, allowed(request.normalizedPath()));
        }
        if (HttpMethod.POST.equals(request.request().method())
                && !request.request().isEnded()) {
            // The rest of the body is still on its way, and nobody will read it.
            response.header("Connection", "close");
        }
        return response.build();
    }

    /** The framework does not say which methods it would have taken. */
    static String allowed(String path) {
        return TAKING_IN.matcher(path).matches() ? "POST" : "GET, HEAD";
    }
}
