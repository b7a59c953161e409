package io.entente.query.consistency;

import io.entente.common.position.ConsistencyToken;

/** The read models do not include yet what the client has seen. Nothing older is shown instead: ask again. */
public final class StateNotReachedException extends RuntimeException {

    private final ConsistencyToken token;

    public StateNotReachedException(ConsistencyToken token) {
        super("the read models have not passed " + token.offsets() + " yet");
        this.token = token;
    }

    public ConsistencyToken token() {
        return token;
    }
}
