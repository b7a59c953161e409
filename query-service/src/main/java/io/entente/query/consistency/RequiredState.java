package io.entente.query.consistency;

import io.entente.common.position.ConsistencyToken;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;

/** What the answer to this request must include. */
@RequestScoped
public class RequiredState {

    /** How long two generations are apart when one has just been promoted, and longer. */
    private static final Duration LOOK_AGAIN_MAX = Duration.ofSeconds(2);

    private ConsistencyToken token = ConsistencyToken.NONE;
    private long giveUpAt;
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

    /**
     * Whether a state that lacks the token may be followed by a look at a later one: what was waited for may have been
     * committed in a generation that has stopped serving since.
     */
    public boolean mayLookAgain() {
        return giveUpAt - System.nanoTime() > 0;
    }

    /** @param wait how long the client waits at most */
    void require(ConsistencyToken sent, Duration wait) {
        token = sent;
        giveUpAt = System.nanoTime() + wait.toNanos();
    }

    /** The wait is over; from now on there is little left of it. */
    void waited() {
        giveUpAt = Math.min(giveUpAt, System.nanoTime() + LOOK_AGAIN_MAX.toNanos());
    }
}
