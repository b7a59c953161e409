package io.entente.query.audit;

/**
 * Two different events have this source and id. Not a difference: log and generation agree about it.
 *
 * @param kind {@code parked}: both are of one stream, where the first counts and the second is parked; {@code applied}:
 *     they are of two streams, and each counts in its own
 * @param first the event that counts; if both count, the one whose stream id sorts first
 * @param fate path of a resource that shows both events in the serving generation
 */
public record ReusedId(String kind, String source, String id, Place first, Place second, String fate) {

    /** Where one of the two events is. */
    public record Place(int partition, long offset, String stream) {}
}
