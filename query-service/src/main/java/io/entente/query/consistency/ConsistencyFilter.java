package io.entente.query.consistency;

import io.entente.common.position.ConsistencyToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets a request with a consistency token wait until the read models include it. No thread waits with it.
 *
 * <p>{@code Prefer: wait=0} does not wait at all: the state that is read decides.
 */
class ConsistencyFilter {

    static final String CONSISTENCY_TOKEN = "Consistency-Token";
    static final String PREFER = "Prefer";
    static final String PREFERENCE_APPLIED = "Preference-Applied";

    /** After the checks that cost nothing. */
    private static final int AFTER_CHECKS = 200;

    private final CommittedCheckpoints checkpoints;
    private final RequiredState required;
    private final ConsistencyConfig config;

    ConsistencyFilter(CommittedCheckpoints checkpoints, RequiredState required, ConsistencyConfig config) {
        this.checkpoints = checkpoints;
        this.required = required;
        this.config = config;
    }

    @ServerRequestFilter(nonBlocking = true, priority = AFTER_CHECKS)
    Uni<Response> await(ContainerRequestContext request, HttpHeaders headers) {
        String sent = request.getHeaderString(CONSISTENCY_TOKEN);
        if (sent == null) {
            return goOn();
        }
        ConsistencyToken token = ConsistencyToken.parse(sent);
        Optional<Duration> preferred = PreferredWait.of(values(headers));
        Duration wait = atMost(config.waitMax(), preferred.orElse(config.waitDefault()));
        required.require(token, wait);
        preferred.ifPresent(seconds -> required.waitApplied());
        return wait.isZero()
                ? goOn()
                : checkpoints.reached(token, wait).onItem().transformToUni(reached -> {
                    required.waited();
                    return goOn();
                });
    }

    @ServerResponseFilter
    void say(ContainerResponseContext response) {
        if (required.isWaitApplied()) {
            response.getHeaders().putSingle(PREFERENCE_APPLIED, "wait");
        }
    }

    /** What the framework takes for: there is no answer yet, run the resource. */
    private static Uni<Response> goOn() {
        return Uni.createFrom().nullItem();
    }

    private static Duration atMost(Duration max, Duration wanted) {
        return wanted.compareTo(max) > 0 ? max : wanted;
    }

    private static List<String> values(HttpHeaders headers) {
        List<String> values = headers.getRequestHeader(PREFER);
        return values == null ? List.of() : values;
    }
}
