package io.entente.query.readmodel.actor;

import io.entente.common.event.ActorRegistered;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import java.util.List;

/** One registered person or organisation, as the registration tells it with all corrections. */
record ActorRow(ActorRegistered registered, ActorNames names, List<EventKey> eventIds) implements Row {

    static ActorRow of(EffectiveEvent<ActorRegistered> event) {
        ActorRegistered registered = event.event();
        var names = new ActorNames(registered.kind(), registered.name(), registered.aliases());
        return new ActorRow(registered, names, event.restsOn());
    }

    @Override
    public String key() {
        return registered.actorId().value();
    }
}
