package io.entente.query.history;

import io.entente.common.event.AmendingEvent;

/** A correction or a retraction, and where the log holds it. */
public record Amendment(RecordedEvent recorded, AmendingEvent event) {

    public EventKey key() {
        return recorded.key();
    }

    /** The id it names as its target. */
    public String target() {
        return event.targetId();
    }
}
