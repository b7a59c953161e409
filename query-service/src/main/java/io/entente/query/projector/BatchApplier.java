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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Applies the records of one partition in one transaction: advance, read, fold, write, park.
 *
 * <p>After an exception the caller must forget what it believed of the partition; nothing partial is ever committed.
 */
final class BatchApplier {

    private static final Logger LOG = Logger.getLogger(BatchApplier.class);

    private final GenerationStore store;
    private final RecordReader reader;
    private final StreamFolds folds;
    private final StreamCache cache;
    private final Describer describer;

    BatchApplier(GenerationStore store, RecordReader reader, StreamFolds folds, StreamCache cache) {
        this(store, reader, folds, cache, StreamChanges::of);
    }

    BatchApplier(
            GenerationStore store, RecordReader reader, StreamFolds folds, StreamCache cache, Describer describer) {
        this.store = store;
        this.reader = reader;
        this.folds = folds;
        this.cache = cache;
        this.describer = describer;
    }

    /** Tells what the events that a batch added to one stream did: one change for each, none left out. */
    interface Describer {

        /**
         * @param history holds what was added already
         * @param written what the batch changes in the tables of the stream
         */
        List<Change> describe(StreamHistory history, List<StoredEvent> added, Collection<TableChange<?>> written);
    }

    /**
     * Applies a batch and moves the checkpoint. What the database refuses is found by applying the records one by one,
     * each in a transaction of its own, and parked.
     *
     * @return the checkpoint that was moved to, behind the recorded time of the last record
     */
    Checkpoint apply(List<ConsumerRecord<byte[], byte[]>> records, Checkpoint from, Checkpoint to) {
        List<RecordReader.Reading> readings = reader.read(records, from.recordedAt());
        Checkpoint reached = readings.isEmpty()
                ? to
                : to.recordedAt(readings.get(readings.size() - 1).recordedAt());
        try {
            applyTogether(readings, from, reached);
        } catch (RefusedByStoreException refused) {
            cache.forgetPartition(from.partition());
            Checkpoint place = from;
            for (RecordReader.Reading reading : readings) {
                Checkpoint next = behind(place, reading);
                applyAlone(reading, place, next);
                place = next;
            }
            if (!place.equals(reached)) {
                applyTogether(List.of(), place, reached);
            }
        }
        return reached;
    }

    private static Checkpoint behind(Checkpoint place, RecordReader.Reading reading) {
        ConsumerRecord<byte[], byte[]> record = reading.record();
        return place.movedTo(record.offset() + 1, record.leaderEpoch().orElse(place.leaderEpoch()))
                .recordedAt(reading.recordedAt());
    }

    private void applyAlone(RecordReader.Reading reading, Checkpoint from, Checkpoint to) {
        try {
            applyTogether(List.of(reading), from, to);
        } catch (RefusedByStoreException refused) {
            cache.forgetPartition(from.partition());
            applyTogether(List.of(asRefused(reading, refused)), from, to);
        }
    }

    private void applyTogether(Collection<RecordReader.Reading> readings, Checkpoint from, Checkpoint to) {
        store.inTransaction(transaction -> {
            transaction.advance(from, to);
            new Batch(transaction, from.partition()).apply(readings);
        });
    }

    private static RecordReader.Reading asRefused(RecordReader.Reading reading, RefusedByStoreException refused) {
        if (reading instanceof RecordReader.Reading.Accepted accepted) {
            return new RecordReader.Reading.Rejected(ParkedEvent.refused(
                    accepted.stored().record(), accepted.stored().event(), refused));
        }
        throw new StoreUnavailableException(refused);
    }

    /** The work of one transaction. */
    private final class Batch {

        private final GenerationStore.Transaction transaction;
        private final int partition;
        private final List<StoredEvent> applied = new ArrayList<>();
        private final List<ParkedEvent> parked = new ArrayList<>();
        private final List<TableChange<?>> written = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private long duplicates;

        Batch(GenerationStore.Transaction transaction, int partition) {
            this.transaction = transaction;
            this.partition = partition;
        }

        void apply(Collection<RecordReader.Reading> readings) {
            var streams = new LinkedHashMap<String, List<StoredEvent>>();
            for (RecordReader.Reading reading : readings) {
                if (reading instanceof RecordReader.Reading.Accepted accepted) {
                    streams.computeIfAbsent(accepted.stored().event().streamId(), none -> new ArrayList<>())
                            .add(accepted.stored());
                } else if (reading instanceof RecordReader.Reading.Rejected rejected) {
                    parked.add(rejected.parked());
                }
            }
            loadMissing(streams.keySet());
            streams.forEach(this::applyStream);
            transaction.append(applied);
            transaction.write(written);
            transaction.park(parked);
            parked.forEach(event -> changes.add(Change.parked(event)));
            transaction.tell(changes);
            transaction.account(partition, new Account(applied.size(), duplicates, parked.size()));
        }

        private void loadMissing(Collection<String> streamIds) {
            var missing = new HashSet<String>();
            streamIds.stream().filter(id -> cache.find(id).isEmpty()).forEach(missing::add);
            Map<String, List<RecordedEvent>> histories = transaction.histories(missing);
            missing.forEach(id -> cache.put(partition, id, folds.written(id, histories.getOrDefault(id, List.of()))));
        }

        private void applyStream(String streamId, List<StoredEvent> events) {
            try {
                fold(streamId, events);
            } catch (RuntimeException failure) {
                cache.forget(streamId);
                fold(streamId, withoutFailing(streamId, events));
            }
        }

        private void fold(String streamId, List<StoredEvent> events) {
            StreamFold fold = cache.find(streamId).orElseGet(() -> folds.written(streamId, history(streamId)));
            var fresh = new ArrayList<StoredEvent>();
            var repeated = new ArrayList<StoredEvent>();
            events.forEach(stored -> (fold.append(stored.event()) ? fresh : repeated).add(stored));
            List<TableChange<?>> toWrite = fold.takeChanges();
            List<Change> told = described(fold.history(), fresh, toWrite);
            List<ParkedEvent> reused = reused(fold.history(), events, repeated);
            cache.put(partition, streamId, fold);
            // Last, when nothing can fail any more: who folds the stream again would find all this here twice.
            written.addAll(toWrite);
            applied.addAll(fresh);
            changes.addAll(told);
            parked.addAll(reused);
            duplicates += repeated.size() - reused.size();
        }

        private List<ParkedEvent> reused(StreamHistory history, List<StoredEvent> added, List<StoredEvent> repeated) {
            if (repeated.isEmpty()) {
                return List.of();
            }
            var bodies = new HashMap<Long, String>();
            added.forEach(stored -> bodies.put(stored.event().position().offset(), stored.body()));
            Map<RecordedEvent, RecordedEvent> reused = new ReusedIds(transaction)
                    .among(history, repeated.stream().map(StoredEvent::event).toList(), bodies);
            return repeated.stream()
                    .filter(stored -> reused.containsKey(stored.event()))
                    .map(stored -> ParkedEvent.reused(
                            stored.record(), stored.event(), Objects.requireNonNull(reused.get(stored.event()))))
                    .toList();
        }

        /** Who follows is told less rather than that nobody reads the rows. */
        private List<Change> described(
                StreamHistory history, List<StoredEvent> added, Collection<TableChange<?>> toWrite) {
            try {
                return describer.describe(history, added, toWrite);
            } catch (RuntimeException undescribable) {
                LOG.errorf(
                        undescribable,
                        "%d changes of one stream are told without what they re-dated, the first of event %s",
                        added.size(),
                        added.get(0).event().key());
                return StreamChanges.plainly(added, toWrite);
            }
        }

        private List<StoredEvent> withoutFailing(String streamId, List<StoredEvent> events) {
            Map<RecordedEvent, RuntimeException> failing = folds.failing(
                    streamId,
                    history(streamId),
                    events.stream().map(StoredEvent::event).toList());
            var good = new ArrayList<StoredEvent>();
            for (StoredEvent stored : events) {
                RuntimeException failure = failing.get(stored.event());
                if (failure == null) {
                    good.add(stored);
                } else {
                    parked.add(ParkedEvent.failing(stored.record(), stored.event(), failure));
                }
            }
            return good;
        }

        private List<RecordedEvent> history(String streamId) {
            return transaction.histories(List.of(streamId)).getOrDefault(streamId, List.of());
        }
    }
}
