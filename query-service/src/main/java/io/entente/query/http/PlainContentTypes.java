package io.entente.query.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps to the service how much it prefers one format to another: the quality of a format is no part of its name. */
class PlainContentTypes {

    private static final String QUALITY = "qs";

    @ServerResponseFilter
    void plain(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (type != null && type.getParameters().containsKey(QUALITY)) {
            var parameters = new HashMap<>(type.getParameters());
            parameters.remove(QUALITY);
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_TYPE, new MediaType(type.getType(), type.getSubtype(), parameters));
        }
    }
}
