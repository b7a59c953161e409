package io.entente.query.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Leads a request for a {@link GroupedList} to the resource that sums it up. */
class GroupedLists {

    private static final String BY = "by";

    /** Behind the filter that takes the name of a format from the path. */
    private static final int AFTER_FORMATS = 6000;

    private final List<GroupedList> lists;

    GroupedLists(@Any Instance<GroupedList> lists) {
        this.lists = lists.stream().toList();
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = AFTER_FORMATS)
    void apply(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        @Nullable String by = request.getUriInfo().getQueryParameters().getFirst(BY);
        boolean grouped = lists.stream()
                .anyMatch(list -> list.word().equals(by) && list.path().equals(uri.getRawPath()));
        if (grouped) {
            request.setRequestUri(UriBuilder.fromUri(uri)
                    .replacePath(uri.getRawPath() + "/by-" + by)
                    .replaceQueryParam(BY)
                    .build());
        }
    }
}
