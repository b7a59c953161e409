package io.entente.query.consistency;

import io.entente.common.position.ConsistencyToken;
import jakarta.enterprise.context.RequestScoped;

/** What the answer to this request must include. */
@RequestScoped
public class RequiredState {

    private ConsistencyToken token = ConsistencyToken.NONE;
    private boolean waitApplied;

    /** Asks for nothing unless the client sent a token. */
    public ConsistencyToken token() {
        return token;
    }

    /** Whether the client's own preference decided how long the request may wait. */
    boolean isWaitApplied() {
        return waitApplied;
    }

    void waitApplied() {
        waitApplied = true;
    }

    void require(ConsistencyToken sent) {
        token = sent;
    }
}
