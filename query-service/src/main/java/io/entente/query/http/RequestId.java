package io.entente.query.http;

import io.entente.common.http.RequestIds;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jboss.logging.MDC;

/** Gives every request an id, the client's own when it is a harmless text, and says it in the answer and in the log. */
@ApplicationScoped
class RequestId {

    /** Name in the log's diagnostic context. */
    static final String MDC_KEY = "requestId";

    private static final int BEFORE_EVERYTHING = 1000;

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    assignTo(request);
                    request.next();
                },
                BEFORE_EVERYTHING);
    }

    /** Identifies the occurrence of a problem when the address of the request cannot be shown. */
    static String urn(RoutingContext request) {
        return RequestIds.urn(request.response().headers().get(RequestIds.HEADER));
    }

    static void assignTo(RoutingContext request) {
        String id = RequestIds.of(request.request().getHeader(RequestIds.HEADER), UUID::randomUUID);
        request.response().putHeader(RequestIds.HEADER, id);
        MDC.put(MDC_KEY, id);
    }
}
