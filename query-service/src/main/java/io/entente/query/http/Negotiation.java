package io.entente.query.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in every answer that shows something by which request headers it was chosen, so that no cache gives it to others. */
class Negotiation {

    /** Request headers that an answer depends on. */
    static final List<String> HEADERS =
            List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT_ENCODING);

    @ServerResponseFilter
    void say(ContainerResponseContext response) {
        int status = response.getStatus();
        if (status == Response.Status.OK.getStatusCode() || status == Response.Status.NOT_MODIFIED.getStatusCode()) {
            response.getHeaders().putSingle(HttpHeaders.VARY, String.join(", ", HEADERS));
        }
    }
}
