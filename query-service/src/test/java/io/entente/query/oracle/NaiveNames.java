package io.entente.query.oracle;

import io.entente.common.event.AmendingEvent;
import io.entente.query.history.EventKey;
import io.entente.query.history.RecordedEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the event that an id names in a stream: that of the named source, otherwise the first one in the log. */
record NaiveNames(List<RecordedEvent> events) {

    Optional<RecordedEvent> target(RecordedEvent amendment) {
        var amending = (AmendingEvent) amendment.event();
        return named(amending.targetSource(), amending.targetId());
    }

    /** The event that another event names by id: one of its own source, if there is one. */
    Optional<RecordedEvent> meantBy(RecordedEvent event, @Nullable String id) {
        return id == null ? Optional.empty() : named(event.key().source(), id).or(() -> named(null, id));
    }

    private Optional<RecordedEvent> named(@Nullable String source, String id) {
        return events.stream()
                .filter(event -> source == null
                        ? event.key().id().equals(id)
                        : event.key().equals(new EventKey(source, id)))
                .findFirst();
    }
}
