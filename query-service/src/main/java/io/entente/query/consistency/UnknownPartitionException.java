package io.entente.query.consistency;

import java.util.Set;

/** A consistency token names partitions that the log does not have: it comes from another log. */
public final class UnknownPartitionException extends RuntimeException {

    private final Set<Integer> partitions;

    UnknownPartitionException(Set<Integer> partitions) {
        super("the log has no partitions " + partitions + ": the token comes from elsewhere");
        this.partitions = Set.copyOf(partitions);
    }

    public Set<Integer> partitions() {
        return partitions;
    }
}
