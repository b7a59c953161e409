package io.entente.query.http;

import io.entente.common.http.AcceptedTypes;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites {@code Accept} as a list of the formats of this service, so that wildcards and weights mean what RFC 9110
 * says. The framework would answer {@code application/*} with {@code application/octet-stream}.
 */
class AcceptedFormats {

    private final Map<Method, List<String>> offered = new ConcurrentHashMap<>();

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void name(ContainerRequestContext request) {
        @Nullable List<String> sent = request.getHeaders().get(HttpHeaders.ACCEPT);
        if (sent != null) {
            request.getHeaders()
                    .putSingle(HttpHeaders.ACCEPT, AcceptedTypes.of(sent).header(MediaTypes.BY_PREFERENCE));
        }
    }

    /** Refuses here, because a resource with one method for each format would answer with the first one. */
    @ServerRequestFilter(nonBlocking = true)
    void check(ResourceInfo resource, ContainerRequestContext request) {
        @Nullable List<String> sent = request.getHeaders().get(HttpHeaders.ACCEPT);
        List<String> formats = offered.computeIfAbsent(resource.getResourceMethod(), AcceptedFormats::formats);
        if (sent != null
                && !formats.isEmpty()
                && AcceptedTypes.of(sent).ranked(formats).isEmpty()) {
            throw new NotAcceptableException();
        }
    }

    private static List<String> formats(Method method) {
        @Nullable Produces own = method.getAnnotation(Produces.class);
        @Nullable Produces ofAll = method.getDeclaringClass().getAnnotation(Produces.class);
        return Stream.ofNullable(own == null ? ofAll : own)
                .flatMap(produces -> Arrays.stream(produces.value()))
                .map(format -> format.replaceFirst(";.*", ""))
                .toList();
    }
}
