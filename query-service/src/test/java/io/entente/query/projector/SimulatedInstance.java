package io.entente.query.projector;

import io.entente.common.codec.EventDecoder;
import io.entente.query.history.RecordedEvent;
import io.entente.query.projection.Projection;
import io.entente.query.projection.TableJudge;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/** One instance of the query service in a simulation: a projector with a consumer that is told what it owns. */
final class SimulatedInstance {

    private static final EventDecoder DECODER = EventDecoder.current();

    /** Estimated memory that one event takes in a fold. */
    private static final long BYTES_OF_AN_EVENT = 13_000;

    private final SimulatedConsumer consumer;
    private final Projector projector;
    private int tried = -1;
    private int failures;

    SimulatedInstance(
            GenerationStore store,
            SimulatedLog log,
            List<? extends Projection<?>> projections,
            Random random,
            PlantedBug bug) {
        this(store, log, projections, random, bug, random.nextInt(60));
    }

    SimulatedInstance(
            GenerationStore store,
            SimulatedLog log,
            List<? extends Projection<?>> projections,
            Random random,
            PlantedBug bug,
            int cachedEventsMax) {
        this.consumer = new SimulatedConsumer(log, random, bug);
        var reader = new RecordReader(DECODER, SimulatedLog.PARTITIONS);
        var cache = new StreamCache(BYTES_OF_AN_EVENT * cachedEventsMax);
        var tables = new TableJudge(projections);
        // Without the fragile judge, the store refuses rows that the judge accepted.
        var judge = bug == PlantedBug.PARKS_BY_BATCH ? tables : new FragileJudge(tables);
        var folds = new StreamFolds(DECODER, projections, judge);
        var applier = new BatchApplier(watched(store), reader, folds, cache);
        this.projector = new Projector(consumer, () -> {}, store, applier, cache, checkpoint -> {}, Duration.ZERO);
        consumer.subscribe(List.of(SimulatedLog.TOPIC), projector);
    }

    /** Assigns partitions to this instance; it learns of it at its next poll. */
    void owns(Collection<TopicPartition> partitions) {
        consumer.owns(partitions);
    }

    /**
     * Polls once and survives failures like the thread of the service.
     *
     * @throws SimulatedError when the instance dies
     */
    void poll() {
        try {
            projector.pollOnce();
        } catch (RuntimeException survived) {
            failures++;
            consumer.failedAt(tried);
        }
    }

    int failures() {
        return failures;
    }

    private GenerationStore watched(GenerationStore store) {
        return new ForwardingStore(store) {
            @Override
            public Map<String, List<RecordedEvent>> histories(
                    Checkpoint from, Checkpoint to, Collection<String> streamIds) {
                tried = from.partition();
                return super.histories(from, to, streamIds);
            }

            @Override
            public void inTransaction(Consumer<Transaction> work) {
                super.inTransaction(transaction -> work.accept(new Forwarding(transaction) {
                    @Override
                    public void advance(Checkpoint from, Checkpoint to) {
                        tried = from.partition();
                        super.advance(from, to);
                    }
                }));
            }
        };
    }
}
