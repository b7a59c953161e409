package io.entente.query.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.common.codec.Json;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Tags what comes with the build by its content: two builds that say the same have the same tag. */
class ContentTags {

    @SameInEveryState
    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        @Nullable Object content = response.getEntity();
        if (response.getStatus() != Response.Status.OK.getStatusCode() || content == null) {
            return;
        }
        String etag = ETags.of(Json.mapper().writeValueAsString(content), negotiation(request));
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.ETAG, etag);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (ETags.isNamed(etag, values(request, HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }

    private static Map<String, String> negotiation(ContainerRequestContext request) {
        return Negotiation.HEADERS.stream()
                .collect(Collectors.toMap(name -> name, name -> String.join(",", values(request, name))));
    }

    private static List<String> values(ContainerRequestContext request, String header) {
        return Objects.requireNonNullElse(request.getHeaders().get(header), List.of());
    }
}
