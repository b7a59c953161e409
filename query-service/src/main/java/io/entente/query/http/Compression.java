package io.entente.query.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Sends answers up to a kilobyte as they are: compressed they would hardly be smaller. */
@ApplicationScoped
class Compression {

    private static final int BYTES_MAX = 1024;
    private static final int AFTER_REQUEST_ID = 900;

    void register(@Observes Filters filters) {
        filters.register(Compression::watch, AFTER_REQUEST_ID);
    }

    private static void watch(RoutingContext request) {
        if (request.request().headers().contains(HttpHeaders.ACCEPT_ENCODING)) {
            request.addHeadersEndHandler(headersEnd -> decide(request.response()));
        }
        request.next();
    }

    private static void decide(HttpServerResponse response) {
        String length = response.headers().get(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Integer.parseInt(length) <= BYTES_MAX) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
    }
}
