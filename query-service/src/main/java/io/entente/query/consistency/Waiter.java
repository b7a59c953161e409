package io.entente.query.consistency;

import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A request that waits for a state. Ends once: reached, refused, or given up by the request itself. */
record Waiter(ConsistencyToken token, CompletableFuture<Void> end) {

    Waiter(ConsistencyToken token) {
        this(token, new CompletableFuture<>());
    }

    /** Ends the wait if these checkpoints have passed the token. */
    void look(Map<Integer, Long> nextOffsets) {
        if (token.isPassedBy(nextOffsets)) {
            end.complete(null);
        }
    }

    /** Ends the wait if the token is of another log. */
    void refuseForeign(@Nullable LogId log) {
        try {
            ForeignTokenException.refuse(token, log);
        } catch (ForeignTokenException foreign) {
            end.completeExceptionally(foreign);
        }
    }

    /** Ends the wait if the log does not have a partition of the token. */
    void refuseUnknown(Set<Integer> partitions) {
        Set<Integer> unknown = new HashSet<>(token.offsets().keySet());
        unknown.removeAll(partitions);
        if (!unknown.isEmpty()) {
            end.completeExceptionally(new UnknownPartitionException(unknown));
        }
    }
}
