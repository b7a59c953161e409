package io.entente.query.projector;

import io.entente.common.position.LogPosition;
import io.entente.query.history.RecordedEvent;
import io.entente.query.projection.TableChange;
import io.entente.query.projection.WrittenTables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A generation in memory that commits whole or not at all. */
final class InMemoryGenerationStore implements GenerationStore {

    private final Map<Integer, Long> stops = new HashMap<>();
    private State state;
    private int historiesRead;
    private int transactions;
    private boolean inTransaction;
    private Predicate<Collection<StoredEvent>> refused = events -> false;
    private Predicate<Collection<TableChange<?>>> refusedRows = changes -> false;
    private int finishedMax = Integer.MAX_VALUE;

    InMemoryGenerationStore(int partitions) {
        this.state = new State();
        for (int partition = 0; partition < partitions; partition++) {
            state.checkpoints.put(partition, new Checkpoint(partition, 0, null, 0));
        }
    }

    @Override
    public Map<Integer, Checkpoint> checkpoints() {
        return new HashMap<>(state.checkpoints);
    }

    @Override
    public Map<String, List<RecordedEvent>> histories(Checkpoint from, Checkpoint to, Collection<String> streamIds) {
        state.copy().advance(from, to);
        historiesRead++;
        var histories = new HashMap<String, List<RecordedEvent>>();
        streamIds.stream()
                .filter(state.events::containsKey)
                .forEach(id -> histories.put(id, List.copyOf(state.events.get(id))));
        return histories;
    }

    @Override
    public Map<Long, String> bodies(String streamId, Collection<Long> offsets) {
        var found = new HashMap<Long, String>();
        for (RecordedEvent event : state.events.getOrDefault(streamId, List.of())) {
            long offset = event.position().offset();
            if (offsets.contains(offset)) {
                found.put(offset, state.bodies.get(event.position()));
            }
        }
        return found;
    }

    @Override
    public void inTransaction(Consumer<Transaction> work) {
        transactions++;
        State next = state.copy();
        inTransaction = true;
        try {
            work.accept(next);
        } finally {
            inTransaction = false;
        }
        state = next;
    }

    /** Lets a partition go so far beyond its checkpoint and no further, until it is released. */
    void hold(int partition, long records) {
        stops.put(partition, state.checkpoints.get(partition).nextOffset() + records);
    }

    void release() {
        stops.clear();
    }

    /** How often a projector asked for the histories of streams that it did not know. */
    int historiesRead() {
        return historiesRead;
    }

    /** Number of transactions that were begun. */
    int transactions() {
        return transactions;
    }

    boolean isInTransaction() {
        return inTransaction;
    }

    /** Makes the store refuse events that the judge accepts. */
    void refuse(Predicate<Collection<StoredEvent>> refusal) {
        refused = refusal;
    }

    /** Makes the store refuse rows, as a constraint does. */
    void refuseRows(Predicate<Collection<TableChange<?>>> refusal) {
        refusedRows = refusal;
    }

    /** Makes a transaction with more events end in a time-out. */
    void finishAtMost(int events) {
        finishedMax = events;
    }

    /** As an operator does it: a parked event takes its place, and its stream is folded again. */
    void redrive(StoredEvent stored, StreamFolds folds) {
        RecordedEvent event = stored.event();
        State next = state.copy();
        List<RecordedEvent> history = next.events.computeIfAbsent(event.streamId(), none -> new ArrayList<>());
        history.add(event);
        next.bodies.put(event.position(), stored.body());
        history.sort(Comparator.comparingLong(recorded -> recorded.position().offset()));
        next.tables.replace(
                event.streamId(), folds.whole(event.streamId(), history).fold().takeChanges());
        next.checkpoints.computeIfPresent(
                event.position().partition(),
                (partition, at) -> new Checkpoint(
                        partition, at.nextOffset(), at.leaderEpoch(), at.revision() + 1, at.recordedAt()));
        next.account(event.position().partition(), new Account(1, 0, -1));
        state = next;
    }

    WrittenTables tables() {
        return state.tables;
    }

    List<ParkedEvent> parked() {
        return state.parked;
    }

    List<Change> changes() {
        return state.changes;
    }

    Account account(int partition) {
        return state.accounts.getOrDefault(partition, new Account(0, 0, 0));
    }

    Map<String, List<RecordedEvent>> events() {
        return state.events;
    }

    private final class State implements Transaction {

        private final Map<Integer, Checkpoint> checkpoints = new HashMap<>();
        private final Map<String, List<RecordedEvent>> events = new TreeMap<>();
        private final Map<LogPosition, String> bodies = new HashMap<>();
        private final List<ParkedEvent> parked = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private final Map<Integer, Account> accounts = new HashMap<>();
        private WrittenTables tables = new WrittenTables();

        State copy() {
            var copy = new State();
            copy.checkpoints.putAll(checkpoints);
            events.forEach((stream, list) -> copy.events.put(stream, new ArrayList<>(list)));
            copy.bodies.putAll(bodies);
            copy.parked.addAll(parked);
            copy.changes.addAll(changes);
            copy.accounts.putAll(accounts);
            copy.tables = tables.copy();
            return copy;
        }

        @Override
        public void advance(Checkpoint from, Checkpoint to) {
            Checkpoint now = checkpoints.get(from.partition());
            if (now.nextOffset() != from.nextOffset() || now.revision() != from.revision()) {
                throw new CheckpointConflictException(from);
            }
            long stop = stops.getOrDefault(from.partition(), Long.MAX_VALUE);
            if (to.nextOffset() > stop) {
                throw new CheckpointHeldException(from, stop);
            }
            checkpoints.put(from.partition(), to);
        }

        @Override
        public void append(Collection<StoredEvent> appended) {
            if (refused.test(appended)) {
                throw new RefusedByStoreException(new IllegalArgumentException("planted"));
            }
            if (appended.size() > finishedMax) {
                throw new StoreUnavailableException(new IllegalStateException("canceling statement due to timeout"));
            }
            appended.forEach(stored -> bodies.put(stored.event().position(), stored.body()));
            appended.forEach(stored -> events.computeIfAbsent(stored.event().streamId(), none -> new ArrayList<>())
                    .add(stored.event()));
        }

        @Override
        public void write(Collection<TableChange<?>> changes) {
            if (refusedRows.test(changes)) {
                throw new RefusedByStoreException(new IllegalArgumentException("planted"));
            }
            tables.write(changes);
        }

        @Override
        public void park(Collection<ParkedEvent> events) {
            parked.addAll(events);
        }

        @Override
        public void tell(Collection<Change> told) {
            changes.addAll(told);
        }

        @Override
        public void account(int partition, Account account) {
            accounts.merge(
                    partition,
                    account,
                    (sum, more) -> new Account(
                            sum.applied() + more.applied(),
                            sum.duplicates() + more.duplicates(),
                            sum.parked() + more.parked()));
        }
    }
}
