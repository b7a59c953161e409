package io.entente.query.replay;

/**
 * How many rows would be others.
 *
 * @param added that the serving generation does not have
 * @param changed of a key that it has
 * @param removed that only it has
 */
public record RowCounts(long added, long changed, long removed) {

    static final RowCounts NONE = new RowCounts(0, 0, 0);
}
