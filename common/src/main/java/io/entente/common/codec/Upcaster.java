package io.entente.common.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Turns the data of one old event type into the next newer one. Pure: same data in, same data out.
 *
 * <p>Applied when reading; the log keeps the old bytes for ever.
 */
public interface Upcaster {

    /** The stored type it reads, such as {@code io.entente.MeetingHeld.v1}. */
    String from();

    /** The stored type it produces; one step, chains are built by {@link Upcasters}. */
    String to();

    /** @param data a copy that may be changed and returned */
    ObjectNode upcast(ObjectNode data);
}
