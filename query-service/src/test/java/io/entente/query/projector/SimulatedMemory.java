package io.entente.query.projector;

import io.entente.query.history.RecordedEvent;
import io.entente.query.oracle.Expected;
import io.entente.query.oracle.Lines;
import io.entente.query.projection.Fragile;
import io.entente.query.projection.Row;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A simulated store in memory: fast enough for many thousand seeds. One transaction at a time. */
final class SimulatedMemory implements SimulatedStore {

    private final InMemoryGenerationStore store = new InMemoryGenerationStore(SimulatedLog.PARTITIONS);
    private boolean healed;
    private int hits;

    SimulatedMemory() {
        store.refuseRows(changes ->
                changes.stream().flatMap(change -> change.inserted().stream()).anyMatch(Fragile::isRefused));
    }

    static SimulatedMemory withoutFaults() {
        var memory = new SimulatedMemory();
        memory.healed = true;
        return memory;
    }

    @Override
    public GenerationStore reachedBy(Random random, Runnable meanwhile) {
        return new GenerationStore() {
            @Override
            public Map<Integer, Checkpoint> checkpoints() {
                failNowAndThen(random);
                return store.checkpoints();
            }

            @Override
            public Map<String, List<RecordedEvent>> histories(
                    Checkpoint from, Checkpoint to, Collection<String> streamIds) {
                failNowAndThen(random);
                return store.histories(from, to, streamIds);
            }

            @Override
            public Map<Long, String> bodies(String streamId, Collection<Long> offsets) {
                failNowAndThen(random);
                return store.bodies(streamId, offsets);
            }

            @Override
            public void inTransaction(Consumer<Transaction> work) {
                int call = healed ? Integer.MAX_VALUE : random.nextInt(24);
                store.inTransaction(transaction -> {
                    work.accept(failing(transaction, call, random));
                    if (call == 8 || call == 9) {
                        throw hit(random); // Before the commit.
                    }
                });
                if (call == 10 || call == 11) {
                    throw hit(random); // It is committed, and the answer is lost.
                }
            }
        };
    }

    @Override
    public Map<Integer, Checkpoint> checkpoints() {
        return store.checkpoints();
    }

    @Override
    public void hold(int partition, long records) {
        store.hold(partition, records);
    }

    @Override
    public void release() {
        store.release();
    }

    @Override
    public void heal() {
        healed = true;
        store.release();
    }

    /** Does what an operator's redrive does: a parked event takes its place, and its stream is folded again. */
    void redrive(StoredEvent stored, StreamFolds folds) {
        store.redrive(stored, folds);
    }

    /** How often an instance read the histories of streams that it had not cached. */
    int historiesRead() {
        return store.historiesRead();
    }

    @Override
    public int hits() {
        return hits;
    }

    @Override
    public List<String> differencesTo(Expected expected) {
        var differences = new ArrayList<String>();
        Map<String, Map<String, Row>> rows = store.tables().contents();
        for (String table : Lines.union(expected.rows().keySet(), rows.keySet())) {
            Map<String, Row> there = rows.getOrDefault(table, Map.of());
            differences.addAll(Lines.differences(table, expected.rows().getOrDefault(table, Map.of()), there));
        }
        differences.addAll(Lines.differences("event", expected.events(), events()));
        differences.addAll(Lines.differences("parked", expected.parked(), parked()));
        differences.addAll(Lines.differences("change", expected.told(), told()));
        differences.addAll(Lines.differences("account", expected.accounts(), accounts()));
        return differences;
    }

    /** A transaction has about six calls; higher numbers mean its commit. */
    private GenerationStore.Transaction failing(GenerationStore.Transaction transaction, int call, Random random) {
        int[] calls = {0};
        return (GenerationStore.Transaction) Proxy.newProxyInstance(
                SimulatedMemory.class.getClassLoader(),
                new Class<?>[] {GenerationStore.Transaction.class},
                (proxy, method, arguments) -> {
                    if (calls[0]++ == call) {
                        throw hit(random);
                    }
                    try {
                        return method.invoke(transaction, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void failNowAndThen(Random random) {
        if (!healed && random.nextInt(20) == 0) {
            throw hit(random);
        }
    }

    private RuntimeException hit(Random random) {
        hits++;
        return switch (random.nextInt(5)) {
            case 0 -> throw new SimulatedError();
            case 1 -> new IllegalStateException("simulated");
            default -> new StoreUnavailableException(new IllegalStateException("simulated: connection lost"));
        };
    }

    private Collection<String> events() {
        return store.events().values().stream()
                .flatMap(List::stream)
                .map(SimulatedMemory::line)
                .toList();
    }

    private static String line(RecordedEvent event) {
        return Lines.event(
                event.streamId(),
                event.position().partition(),
                event.position().offset(),
                event.key(),
                event.type(),
                event.recordedAt());
    }

    private Collection<String> parked() {
        return store.parked().stream()
                .map(parked -> Lines.parked(
                        parked.record().partition(),
                        parked.record().offset(),
                        parked.reason().code(),
                        parked.streamId(),
                        parked.event(),
                        parked.record().key(),
                        parked.record().value()))
                .toList();
    }

    private Collection<String> told() {
        return store.changes().stream()
                .map(change -> Lines.told(
                        change.partition(),
                        change.offset(),
                        change.kind().code(),
                        change.streamId(),
                        change.event() == null ? null : change.event().id(),
                        change.by(),
                        change.reason() == null ? null : change.reason().code(),
                        change.recordedAt()))
                .toList();
    }

    private Map<Integer, String> accounts() {
        var accounts = new TreeMap<Integer, String>();
        store.checkpoints().forEach((partition, checkpoint) -> {
            Account account = store.account(partition);
            accounts.put(
                    partition,
                    Lines.account(
                            checkpoint.nextOffset(),
                            checkpoint.recordedAt(),
                            account.applied(),
                            account.duplicates(),
                            account.parked()));
        });
        return accounts;
    }
}
