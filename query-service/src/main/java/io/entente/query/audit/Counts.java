package io.entente.query.audit;

/**
 * What became of records.
 *
 * @param parked those that were not applied later, the discarded ones included
 */
public record Counts(long applied, long duplicates, long parked, long discarded) {

    static final Counts NONE = new Counts(0, 0, 0, 0);
}
