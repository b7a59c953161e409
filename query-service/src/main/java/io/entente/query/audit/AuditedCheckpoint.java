package io.entente.query.audit;

/**
 * What a generation says of itself in one partition.
 *
 * @param startOffset where it began
 * @param nextOffset first offset that it does not account for
 */
record AuditedCheckpoint(int partition, long startOffset, long nextOffset, Counts counts) {

    /** Of a partition that the generation knows nothing of. */
    static AuditedCheckpoint missing(int partition) {
        return new AuditedCheckpoint(partition, 0, 0, Counts.NONE);
    }

    boolean accountsFor(long offset) {
        return offset >= startOffset && offset < nextOffset;
    }
}
