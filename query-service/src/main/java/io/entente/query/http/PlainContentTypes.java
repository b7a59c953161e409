package io.entente.query.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Collections;
import java.util.HashMap;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Removes weights from the {@code Content-Type} of an answer: the framework copies that of the client and that of the
 * service into it.
 */
class PlainContentTypes {

    private static final Set<String> WEIGHTS = Set.of("q", "qs");

    @ServerResponseFilter
    void plain(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (type != null && !Collections.disjoint(type.getParameters().keySet(), WEIGHTS)) {
            var parameters = new HashMap<>(type.getParameters());
            parameters.keySet().removeAll(WEIGHTS);
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_TYPE, new MediaType(type.getType(), type.getSubtype(), parameters));
        }
    }
}
