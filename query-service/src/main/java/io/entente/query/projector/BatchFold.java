package io.entente.query.projector;

import io.entente.query.history.RecordedEvent;
import io.entente.query.history.StreamHistory;
import io.entente.query.projection.StreamFold;
import io.entente.query.projection.TableChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The result of folding a batch of records, computed before the transaction begins: folding can take longer than
 * PostgreSQL lets a transaction be idle.
 */
final class BatchFold {

    private static final Logger LOG = Logger.getLogger(BatchFold.class);

    private final StreamFolds folds;
    private final StreamCache cache;
    private final Describer describer;
    private final ReusedIds reusedIds;
    private final int partition;
    private final List<StoredEvent> applied = new ArrayList<>();
    private final List<ParkedEvent> parked = new ArrayList<>();
    private final List<TableChange<?>> written = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private long duplicates;

    BatchFold(StreamFolds folds, StreamCache cache, Describer describer, ReusedIds reusedIds, int partition) {
        this.folds = folds;
        this.cache = cache;
        this.describer = describer;
        this.reusedIds = reusedIds;
        this.partition = partition;
    }

    /** Describes the effect of the events that a batch added to one stream: one change for each event. */
    interface Describer {

        /**
         * @param history with the added events
         * @param written what the batch changes in the tables of the stream
         */
        List<Change> describe(StreamHistory history, List<StoredEvent> added, Collection<TableChange<?>> written);
    }

    /** Reads the events of streams that are not known. */
    interface Histories {
        Map<String, List<RecordedEvent>> of(Collection<String> streamIds);
    }

    void fold(Collection<RecordReader.Reading> readings, Histories histories) {
        var streams = new LinkedHashMap<String, List<StoredEvent>>();
        for (RecordReader.Reading reading : readings) {
            if (reading instanceof RecordReader.Reading.Accepted accepted) {
                streams.computeIfAbsent(accepted.stored().event().streamId(), none -> new ArrayList<>())
                        .add(accepted.stored());
            } else if (reading instanceof RecordReader.Reading.Rejected rejected) {
                parked.add(rejected.parked());
            }
        }
        Map<String, StreamFold> known = known(streams.keySet(), histories);
        streams.forEach((streamId, events) -> fold(streamId, Objects.requireNonNull(known.get(streamId)), events));
        parked.forEach(event -> changes.add(Change.parked(event)));
    }

    void write(GenerationStore.Transaction transaction) {
        transaction.append(applied);
        transaction.write(written);
        transaction.park(parked);
        transaction.tell(changes);
        transaction.account(partition, new Account(applied.size(), duplicates, parked.size()));
    }

    private Map<String, StreamFold> known(Collection<String> streamIds, Histories histories) {
        var known = new LinkedHashMap<String, StreamFold>();
        var missing = new HashSet<String>();
        streamIds.forEach(id -> cache.find(id).ifPresentOrElse(fold -> known.put(id, fold), () -> missing.add(id)));
        Map<String, List<RecordedEvent>> read = missing.isEmpty() ? Map.of() : histories.of(missing);
        missing.forEach(id -> known.put(id, folds.written(id, read.getOrDefault(id, List.of()))));
        return known;
    }

    private void fold(String streamId, StreamFold known, List<StoredEvent> events) {
        StreamTrial trial = folds.trial(streamId, known);
        trial.add(events.stream().map(StoredEvent::event).toList());
        var fresh = new HashSet<>(trial.fresh());
        List<StoredEvent> added =
                events.stream().filter(stored -> fresh.contains(stored.event())).toList();
        List<TableChange<?>> toWrite = trial.fold().takeChanges();
        changes.addAll(described(trial.fold().history(), added, toWrite));
        written.addAll(toWrite);
        applied.addAll(added);
        Map<RecordedEvent, RecordedEvent> reused = reused(trial, events);
        duplicates += trial.duplicates().size() - reused.size();
        events.forEach(stored -> park(stored, trial.leftOut().get(stored.event()), reused.get(stored.event())));
        cache.put(partition, streamId, trial.fold());
    }

    private Map<RecordedEvent, RecordedEvent> reused(StreamTrial trial, List<StoredEvent> events) {
        var bodies = new HashMap<Long, String>();
        events.forEach(stored -> bodies.put(stored.event().position().offset(), stored.body()));
        return reusedIds.among(trial.fold().history(), trial.duplicates(), bodies);
    }

    private void park(StoredEvent stored, @Nullable RuntimeException failure, @Nullable RecordedEvent first) {
        if (first != null) {
            parked.add(ParkedEvent.reused(stored.record(), stored.event(), first));
        } else if (failure != null) {
            parked.add(ParkedEvent.leftOut(stored.record(), stored.event(), failure));
        }
    }

    /** Prefer an incomplete change notice over a failed batch. */
    private List<Change> described(StreamHistory history, List<StoredEvent> added, Collection<TableChange<?>> toWrite) {
        try {
            return describer.describe(history, added, toWrite);
        } catch (RuntimeException undescribable) {
            LOG.errorf(
                    undescribable,
                    "%d change notices of one stream lack the events that were re-dated, the first of event %s",
                    added.size(),
                    added.get(0).event().key());
            return StreamChanges.plainly(added, toWrite);
        }
    }
}
