package io.entente.query.projector;

import io.entente.common.event.AmendingEvent;
import io.entente.common.event.EventCorrected;
import io.entente.query.history.EventKey;
import io.entente.query.history.RecordedEvent;
import io.entente.query.history.StreamHistory;
import io.entente.query.projection.TableChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells what the events that a batch added to one stream did. */
final class StreamChanges {

    private final Function<AmendingEvent, Optional<RecordedEvent>> targets;
    private final List<String> affects;
    private final @Nullable Map<EventKey, Integer> redatedDescendants;

    private StreamChanges(
            Function<AmendingEvent, Optional<RecordedEvent>> targets,
            Collection<TableChange<?>> written,
            @Nullable Map<EventKey, Integer> redatedDescendants) {
        this.targets = targets;
        this.affects = written.stream()
                .flatMap(change -> change.table().resources().stream())
                .distinct()
                .sorted()
                .toList();
        this.redatedDescendants = redatedDescendants;
    }

    /**
     * One change for each event.
     *
     * @param added in the history already
     * @param written what the batch changes in the tables of the stream
     */
    static List<Change> of(StreamHistory history, List<StoredEvent> added, Collection<TableChange<?>> written) {
        boolean corrected = added.stream().anyMatch(stored -> stored.event().event() instanceof EventCorrected);
        return new StreamChanges(history::targetOf, written, corrected ? history.redatedDescendants() : Map.of())
                .of(added);
    }

    /** The same without asking the history: amendments name what they say, and not what it is nor what follows from it. */
    static List<Change> plainly(List<StoredEvent> added, Collection<TableChange<?>> written) {
        return new StreamChanges(amending -> Optional.empty(), written, null).of(added);
    }

    private List<Change> of(List<StoredEvent> added) {
        return added.stream().map(stored -> change(stored.event())).toList();
    }

    private Change change(RecordedEvent event) {
        return event.event() instanceof AmendingEvent amending
                ? amendment(event, amending)
                : change(event, ChangeKind.RECORDED, event.key(), event.name(), null, null);
    }

    private Change amendment(RecordedEvent event, AmendingEvent amending) {
        Optional<RecordedEvent> target = targets.apply(amending);
        EventKey named = target.map(RecordedEvent::key).orElseGet(() -> named(event, amending));
        String type = target.map(RecordedEvent::name).orElse(null);
        return amending instanceof EventCorrected
                ? change(event, ChangeKind.CORRECTED, named, type, event.key(), redatedBy(event))
                : change(event, ChangeKind.RETRACTED, named, type, event.key(), null);
    }

    private Change change(
            RecordedEvent event,
            ChangeKind kind,
            EventKey subject,
            @Nullable String type,
            @Nullable EventKey by,
            @Nullable Integer redated) {
        return new Change(
                event.position().partition(),
                event.position().offset(),
                kind,
                event.streamId(),
                subject,
                type,
                by,
                affects,
                redated,
                null,
                event.recordedAt());
    }

    private @Nullable Integer redatedBy(RecordedEvent correction) {
        return redatedDescendants == null ? null : redatedDescendants.getOrDefault(correction.key(), 0);
    }

    /** A target that is not recorded and named without a source is looked for under that of the amendment. */
    private static EventKey named(RecordedEvent event, AmendingEvent amending) {
        String source = amending.targetSource();
        return new EventKey(source == null ? event.key().source() : source, amending.targetId());
    }
}
