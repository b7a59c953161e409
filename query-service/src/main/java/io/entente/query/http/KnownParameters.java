package io.entente.query.http;

import io.entente.common.problem.Fault;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what the resource does not know: a misspelt filter that is ignored answers another question. Refuses as well
 * what no id and no value can be.
 */
class KnownParameters {

    /** Before anything that costs. */
    private static final int FIRST = 100;

    private final Map<Method, QueryParameters> byMethod = new ConcurrentHashMap<>();

    @ServerRequestFilter(nonBlocking = true, priority = FIRST)
    void check(ResourceInfo resource, UriInfo uri) {
        if (uri.getPathParameters().values().stream()
                .flatMap(List::stream)
                .anyMatch(id -> !SentText.isPossibleId(id))) {
            throw new NotFoundException();
        }
        QueryParameters known = byMethod.computeIfAbsent(resource.getResourceMethod(), QueryParameters::of);
        List<Fault> faults = known.faults(uri.getQueryParameters());
        if (!faults.isEmpty()) {
            throw new InvalidParameterException(faults);
        }
    }
}
