package io.entente.ingest.http;

import io.entente.common.http.MediaRange;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses a body whose media type cannot be read, because the framework would answer it with 500. */
class SentContentType {

    private static final Set<String> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void check(ContainerRequestContext request) {
        if (!WITH_BODY.contains(request.getMethod())) {
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            return;
        }
        @Nullable List<String> sent = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
        if (sent != null && !MediaRange.nameOneType(sent)) {
            throw new NotSupportedException();
        }
    }
}
