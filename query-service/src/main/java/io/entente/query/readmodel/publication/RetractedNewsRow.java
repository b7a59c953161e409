package io.entente.query.readmodel.publication;

import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import java.time.Instant;

/**
 * One event that was taken back.
 *
 * @param updatedAt when its last amendment was recorded
 */
record RetractedNewsRow(EventKey event, Instant updatedAt) implements Row {

    static RetractedNewsRow of(EffectiveEvent<?> event) {
        return new RetractedNewsRow(event.key(), event.revisedAt());
    }

    @Override
    public String key() {
        return event.toString();
    }
}
