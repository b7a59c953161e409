package io.entente.query.readmodel.actor;

import io.entente.common.event.ActorRoleRecorded;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.dating.DateBounds;

/** One actor seen in one office once. */
record ActorRoleRow(EventKey event, ActorRoleRecorded recorded) implements Row {

    static ActorRoleRow of(EffectiveEvent<ActorRoleRecorded> event) {
        return new ActorRoleRow(event.key(), event.event());
    }

    @Override
    public String key() {
        return event.toString();
    }

    Tenure tenure() {
        return new Tenure(recorded.term(), recorded.observed());
    }

    DateBounds observed() {
        return DateBounds.of(recorded.observed());
    }
}
