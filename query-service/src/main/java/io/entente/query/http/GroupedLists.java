package io.entente.query.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets a list be summed up by a parameter: {@code /funding?by=year} is {@code /funding/by-year}, a list of other items and
 * so a resource of its own.
 */
class GroupedLists {

    private static final Set<String> LISTS = Set.of("/funding");
    private static final String BY = "by";
    private static final String YEAR = "year";

    /** Behind the filter that takes the name of a format from the path. */
    private static final int AFTER_FORMATS = 6000;

    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = AFTER_FORMATS)
    void apply(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        boolean byYear = YEAR.equals(request.getUriInfo().getQueryParameters().getFirst(BY));
        if (byYear && LISTS.contains(uri.getRawPath())) {
            request.setRequestUri(UriBuilder.fromUri(uri)
                    .replacePath(uri.getRawPath() + "/by-" + YEAR)
                    .replaceQueryParam(BY)
                    .build());
        }
    }
}
