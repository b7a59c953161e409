package io.entente.query.audit;

/**
 * A source and id that stand for two events. No difference between the log and the generation: it is the log that says so.
 *
 * @param kind {@code parked}: both are of one stream, where the first counts and the second is parked; {@code applied}: they
 *     are of two streams, and each counts in its own
 * @param first the one that counts, of two streams the first in their alphabet
 * @param fate path of what the serving generation tells of both
 */
public record ReusedId(String kind, String source, String id, Place first, Place second, String fate) {

    /** Where one of them is. */
    public record Place(int partition, long offset, String stream) {}
}
