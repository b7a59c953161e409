package io.entente.query.consistency;

import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogId;
import org.jspecify.annotations.Nullable;

/** A consistency token is of another log than the read models: waiting does not help. */
public final class ForeignTokenException extends RuntimeException {

    private ForeignTokenException(ConsistencyToken token, @Nullable LogId log) {
        super("the token is of the log " + token.log() + "…, and the read models are made from the log " + log
                + "…: its offsets mean nothing here. Read without it, then use the token of that read");
    }

    /** @throws ForeignTokenException when it is of another log */
    public static void refuse(ConsistencyToken token, @Nullable LogId log) {
        if (token.isOfAnotherLogThan(log)) {
            throw new ForeignTokenException(token, log);
        }
    }
}
