package io.entente.ingest.http;

import io.entente.common.http.RequestIds;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** Gives every request an id, the client's own when it is a harmless text, and says it in the answer. */
@ApplicationScoped
class RequestId {

    private static final int BEFORE_EVERYTHING = 1000;

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    assignTo(request);
                    request.next();
                },
                BEFORE_EVERYTHING);
    }

    /** A name for the occurrence of a problem. */
    static String urn(RoutingContext request) {
        return RequestIds.urn(request.response().headers().get(RequestIds.HEADER));
    }

    static void assignTo(RoutingContext request) {
        String id = RequestIds.of(request.request().getHeader(RequestIds.HEADER), UUID::randomUUID);
        request.response().putHeader(RequestIds.HEADER, id);
    }
}
