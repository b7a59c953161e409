package io.entente.ingest.http;

import io.entente.common.http.AcceptedTypes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites {@code Accept} as a list of the formats of this service, so that wildcards and weights mean what RFC 9110
 * says. The framework would answer {@code application/*} with {@code application/octet-stream}.
 */
class AcceptedFormats {

    /** The first one answers a wildcard. */
    private static final List<String> FORMATS =
            List.of(EventTypesResource.SCHEMA_JSON, MediaType.APPLICATION_JSON, FeedResource.NDJSON);

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void name(ContainerRequestContext request) {
        @Nullable List<String> sent = request.getHeaders().get(HttpHeaders.ACCEPT);
        if (sent != null) {
            request.getHeaders()
                    .putSingle(HttpHeaders.ACCEPT, AcceptedTypes.of(sent).header(FORMATS));
        }
    }

    /** Removes what the framework adds: the weight that the client sent, and a charset, which JSON does not have. */
    @ServerResponseFilter
    void plain(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (type != null && !type.getParameters().isEmpty()) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, new MediaType(type.getType(), type.getSubtype()));
        }
    }
}
