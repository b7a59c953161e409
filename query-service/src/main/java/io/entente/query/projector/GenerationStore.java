package io.entente.query.projector;

import io.entente.query.history.RecordedEvent;
import io.entente.query.projection.TableChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One generation of read models: its events, rows and checkpoints, changed together or not at all. */
public interface GenerationStore {

    /** Committed checkpoints by partition. */
    Map<Integer, Checkpoint> checkpoints();

    /**
     * The recorded events of the given streams in log order; a stream without events is absent. Read before the
     * transaction that adds to them. A change in between also moves the checkpoint or its revision, so that
     * {@link Transaction#advance} fails.
     *
     * @throws CheckpointConflictException when another projector has advanced
     * @throws CheckpointHeldException when the generation has to wait before {@code to} for a moment
     */
    Map<String, List<RecordedEvent>> histories(Checkpoint from, Checkpoint to, Collection<String> streamIds);

    /** The CloudEvents of a stream at the given offsets, as they were recorded; an offset without one is absent. */
    Map<Long, String> bodies(String streamId, Collection<Long> offsets);

    /**
     * Runs the work in one transaction and commits it.
     *
     * @throws CheckpointConflictException when another projector advanced; nothing was written
     * @throws CheckpointHeldException when the generation is to stop before that for a moment; nothing was written
     * @throws PartitionHeldException when a projector that was given up kept the partition; it no longer does
     * @throws RefusedByStoreException when the data can never be written; nothing was written
     * @throws StoreUnavailableException for anything else, an unknown outcome of the commit included
     */
    void inTransaction(Consumer<Transaction> work);

    /** Valid while its work runs, on the thread that runs it. */
    interface Transaction {

        /**
         * Moves a checkpoint if it still stands where the caller believes, in the same revision. Comes first, because it takes the partition:
         * a second projector waits here and then conflicts, before it has written anything.
         */
        void advance(Checkpoint from, Checkpoint to);

        void append(Collection<StoredEvent> events);

        void write(Collection<TableChange<?>> changes);

        void park(Collection<ParkedEvent> events);

        /** Says what was done, one for each record applied or parked, for those who follow along. */
        void tell(Collection<Change> changes);

        void account(int partition, Account account);
    }
}
