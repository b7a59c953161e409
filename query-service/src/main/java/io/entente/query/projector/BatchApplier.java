package io.entente.query.projector;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Applies the records of one partition: folds them, then advances and writes in one transaction. Many records take several
 * transactions, one after the other.
 *
 * <p>After an exception the caller must forget what it believed of the partition; nothing partial is ever committed.
 */
final class BatchApplier {

    private static final Logger LOG = Logger.getLogger(BatchApplier.class);

    private final GenerationStore store;
    private final RecordReader reader;
    private final StreamFolds folds;
    private final StreamCache cache;
    private final BatchFold.Describer describer;
    private final ReusedIds reusedIds;
    private final BatchSize size = new BatchSize();

    BatchApplier(GenerationStore store, RecordReader reader, StreamFolds folds, StreamCache cache) {
        this(store, reader, folds, cache, StreamChanges::of);
    }

    BatchApplier(
            GenerationStore store,
            RecordReader reader,
            StreamFolds folds,
            StreamCache cache,
            BatchFold.Describer describer) {
        this.store = store;
        this.reader = reader;
        this.folds = folds;
        this.cache = cache;
        this.describer = describer;
        this.reusedIds = new ReusedIds(store::bodies);
    }

    /**
     * Applies records and moves the checkpoint; after a failure the checkpoint may stand after any of these records.
     *
     * @return the new checkpoint, with the recorded time of the last record
     */
    Checkpoint apply(List<ConsumerRecord<byte[], byte[]>> records, Checkpoint from, Checkpoint to) {
        List<RecordReader.Reading> left = reader.read(records, from.recordedAt());
        Checkpoint reached =
                left.isEmpty() ? to : to.recordedAt(left.get(left.size() - 1).recordedAt());
        Checkpoint place = from;
        do {
            int taken = size.of(left);
            List<RecordReader.Reading> piece = left.subList(0, taken);
            left = left.subList(taken, left.size());
            Checkpoint next = left.isEmpty() ? reached : behind(piece, place);
            applyPiece(piece, place, next);
            place = next;
        } while (!left.isEmpty());
        return reached;
    }

    private void applyPiece(List<RecordReader.Reading> readings, Checkpoint from, Checkpoint to) {
        boolean applied = false;
        try {
            applyHalving(readings, from, to);
            size.committed();
            applied = true;
        } catch (StoreUnavailableException unavailable) {
            size.failed(readings.size());
            throw unavailable;
        } finally {
            if (!applied) {
                cache.forgetPartition(from.partition()); // It holds folds whose rows are not written.
            }
        }
    }

    /**
     * When PostgreSQL refuses a row, the judge was wrong. Finds the record by halving the batch, each half in its own
     * transaction, and parks it, so that the partition goes on.
     */
    private void applyHalving(List<RecordReader.Reading> readings, Checkpoint from, Checkpoint to) {
        try {
            applyTogether(readings, from, to);
        } catch (RefusedByStoreException refused) {
            cache.forgetPartition(from.partition());
            if (readings.isEmpty()) {
                throw new StoreUnavailableException(refused);
            }
            if (readings.size() == 1) {
                applyTogether(List.of(asRefused(readings.get(0), refused)), from, to);
            } else {
                List<RecordReader.Reading> half = readings.subList(0, readings.size() / 2);
                Checkpoint middle = behind(half, from);
                applyHalving(half, from, middle);
                applyHalving(readings.subList(half.size(), readings.size()), middle, to);
            }
        }
    }

    private void applyTogether(Collection<RecordReader.Reading> readings, Checkpoint from, Checkpoint to) {
        var fold = new BatchFold(folds, cache, describer, reusedIds, from.partition());
        fold.fold(readings, streamIds -> store.histories(from, to, streamIds));
        store.inTransaction(transaction -> {
            transaction.advance(from, to);
            fold.write(transaction);
        });
    }

    private static Checkpoint behind(List<RecordReader.Reading> readings, Checkpoint from) {
        RecordReader.Reading last = readings.get(readings.size() - 1);
        return from.movedTo(
                        last.record().offset() + 1, last.record().leaderEpoch().orElse(from.leaderEpoch()))
                .recordedAt(last.recordedAt());
    }

    private static RecordReader.Reading asRefused(RecordReader.Reading reading, RefusedByStoreException refused) {
        if (reading instanceof RecordReader.Reading.Accepted accepted) {
            LOG.errorf(
                    refused,
                    "PostgreSQL refused a row that the judge had accepted, of event %s. The event is parked, and a"
                            + " rebuild may decide otherwise. Report this to the developers.",
                    accepted.stored().event().key());
            return new RecordReader.Reading.Rejected(
                    ParkedEvent.leftOut(reading.record(), accepted.stored().event(), refused));
        }
        throw new StoreUnavailableException(refused);
    }
}
