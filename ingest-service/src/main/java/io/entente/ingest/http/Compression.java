package io.entente.ingest.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Sends answers up to a kilobyte as they are, because compressed they would hardly be smaller, and compresses the
 * answers to feeds, which the framework begins to send before it asks whether to compress.
 */
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
        } else if (isFeed(response.headers().get(HttpHeaders.CONTENT_TYPE))) {
            response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
    }

    private static boolean isFeed(@Nullable String contentType) {
        return contentType != null && contentType.startsWith(FeedResource.NDJSON);
    }
}
