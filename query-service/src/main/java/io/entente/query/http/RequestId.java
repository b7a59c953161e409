package io.entente.query.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Gives every request an id, the client's own when it is a harmless text, and says it in the answer and in the log. */
@ApplicationScoped
class RequestId {

    static final String HEADER = "X-Request-Id";

    /** Name in the log's diagnostic context. */
    static final String MDC_KEY = "requestId";

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

    /** Identifies the occurrence of a problem when the address of the request cannot be shown. */
    static String urn(RoutingContext request) {
        return "urn:entente:request:" + request.response().headers().get(HEADER);
    }

    static void assignTo(RoutingContext request) {
        String id = idFor(request.request().getHeader(HEADER));
        request.response().putHeader(HEADER, id);
        MDC.put(MDC_KEY, id);
    }

    static String idFor(@Nullable String sent) {
        return sent != null && HARMLESS.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
