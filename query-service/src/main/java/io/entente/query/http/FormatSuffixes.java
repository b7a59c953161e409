package io.entente.query.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Lets a link name its format: {@code /agreements.csv} is {@code /agreements} with {@code Accept: text/csv}. */
class FormatSuffixes {

    private final RequestedFormat format;

    FormatSuffixes(RequestedFormat format) {
        this.format = format;
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void apply(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        String path = uri.getRawPath();
        int dot = path.lastIndexOf('.');
        @Nullable String mediaType = dot < 0 ? null : MediaTypes.BY_SUFFIX.get(path.substring(dot + 1));
        if (mediaType != null && dot > path.lastIndexOf('/') + 1) {
            format.is(path.substring(dot));
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, mediaType);
            request.setRequestUri(
                    UriBuilder.fromUri(uri).replacePath(path.substring(0, dot)).build());
        }
    }
}
