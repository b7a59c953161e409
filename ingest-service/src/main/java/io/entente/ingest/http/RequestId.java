package io.entente.ingest.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives every request an id, the client's own when it is a harmless text, and says it in the answer. */
@ApplicationScoped
class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,100}");
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
        return "urn:entente:request:" + request.response().headers().get(HEADER);
    }

    static void assignTo(RoutingContext request) {
        String sent = request.request().getHeader(HEADER);
        request.response()
                .putHeader(HEADER, isHarmless(sent) ? sent : UUID.randomUUID().toString());
    }

    private static boolean isHarmless(@Nullable String sent) {
        return sent != null && HARMLESS.matcher(sent).matches();
    }
}
