package io.entente.query.readmodel.actor;

import io.entente.common.event.ActorRoleRecorded;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.dating.DateBounds;
import java.util.List;

/** One actor seen in one office once. */
record ActorRoleRow(EventKey event, ActorRoleRecorded recorded, List<EventKey> eventIds) implements Row {

    static ActorRoleRow of(EffectiveEvent<ActorRoleRecorded> event) {
        return new ActorRoleRow(event.key(), event.event(), event.restsOn());
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
