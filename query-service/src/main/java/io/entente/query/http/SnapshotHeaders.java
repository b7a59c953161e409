package io.entente.query.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in every answer which state it shows, and that a cache must ask before it shows it again. */
class SnapshotHeaders {

    static final String CONSISTENCY_TOKEN = "Consistency-Token";
    static final String AS_OF = "Entente-As-Of";

    private final Snapshot snapshot;
    private final NextPage nextPage;

    SnapshotHeaders(Snapshot snapshot, NextPage nextPage) {
        this.snapshot = snapshot;
        this.nextPage = nextPage;
    }

    @ServerResponseFilter
    void describe(ContainerResponseContext response) {
        var headers = response.getHeaders();
        snapshot.taken().ifPresent(state -> {
            headers.putSingle(CONSISTENCY_TOKEN, state.token().wire());
            headers.putSingle(AS_OF, state.asOf().toString());
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        });
        if (showsState(response)) {
            snapshot.etag().ifPresent(etag -> headers.putSingle(HttpHeaders.ETAG, etag));
            nextPage.uri().ifPresent(next -> headers.add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\""));
        }
    }

    private static boolean showsState(ContainerResponseContext response) {
        return response.getStatus() == Response.Status.OK.getStatusCode()
                || response.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode();
    }
}
