package io.entente.query.readmodel.publication;

import io.entente.common.event.PartnershipEvent;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import java.time.Instant;

/**
 * One event that readers of news have been told of.
 *
 * @param updatedAt when it or its last amendment was recorded
 * @param retracted whether it was taken back: readers keep what they have read, so they must be told
 */
record NewsRow(EventKey event, Instant updatedAt, boolean retracted) implements Row {

    static NewsRow of(EffectiveEvent<PartnershipEvent> event) {
        return new NewsRow(event.key(), event.revisedAt(), false);
    }

    static NewsRow retracted(EffectiveEvent<?> event) {
        return new NewsRow(event.key(), event.revisedAt(), true);
    }

    @Override
    public String key() {
        return event.toString();
    }
}
