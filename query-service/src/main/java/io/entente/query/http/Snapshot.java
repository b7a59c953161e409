package io.entente.query.http;

import io.entente.common.position.ConsistencyToken;
import io.entente.query.consistency.StateNotReachedException;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this request sees of the read models; nothing before {@link ReadSnapshot} has taken it. */
@RequestScoped
public class Snapshot {

    private @Nullable ServedState state;
    private @Nullable String etag;

    /** @throws IllegalStateException when the resource method lacks {@link ReadSnapshot} */
    public ServedState state() {
        if (state == null) {
            throw new IllegalStateException("no snapshot was taken: annotate the resource method with @ReadSnapshot");
        }
        return state;
    }

    /** The generation whose rows this request sees. */
    public int generation() {
        return state().generation();
    }

    Optional<ServedState> taken() {
        return Optional.ofNullable(state);
    }

    Optional<String> etag() {
        return Optional.ofNullable(etag);
    }

    /** @throws StateNotReachedException when the state does not include what the client has seen */
    void take(ServedState seen, ConsistencyToken required, String etagOfAnswer) {
        state = seen;
        if (!required.isPassedBy(seen.nextOffsets())) {
            throw new StateNotReachedException(required);
        }
        etag = etagOfAnswer;
    }
}
