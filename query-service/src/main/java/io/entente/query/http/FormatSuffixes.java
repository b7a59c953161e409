package io.entente.query.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets a link name its format: {@code /agreements.csv} is {@code /agreements} with {@code Accept: text/csv}.
 *
 * <p>Ids may end as formats do. The id of an event is never cut: {@code /events/{source}/minutes.xml} is that event. That
 * of an entity is not when nothing shorter could be one: {@code fr-idf~vn-hn.programme.atom}. With more parts it is told
 * apart by a format of its own: {@code fr-idf~vn-hn.document.minutes.xml.json}.
 */
class FormatSuffixes {

    private static final Pattern EVENT = Pattern.compile("/events/[^/]+/[^/]+");

    /** An id of something inside a partnership: the partnership, a kind, a slug. */
    private static final Pattern SHORTEST_ENTITY = Pattern.compile("[^/.]+\\.[^/.]+\\.[^/.]+");

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
        if (mediaType != null && namesFormat(path, dot)) {
            format.is(path.substring(dot));
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, mediaType);
            request.setRequestUri(
                    UriBuilder.fromUri(uri).replacePath(path.substring(0, dot)).build());
        }
    }

    private static boolean namesFormat(String path, int dot) {
        int name = path.lastIndexOf('/') + 1;
        return dot > name
                && !EVENT.matcher(path).matches()
                && !SHORTEST_ENTITY.matcher(path.substring(name)).matches();
    }
}
