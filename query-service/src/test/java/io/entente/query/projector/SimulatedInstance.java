package io.entente.query.projector;

import io.entente.common.codec.EventDecoder;
import io.entente.query.projection.TestProjections;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;

/** One instance of the query service in a simulation: a projector with a consumer that is told what it owns. */
final class SimulatedInstance {

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    private final Projector projector;
    private final Random random;
    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> log;
    private int failures;

    SimulatedInstance(
            GenerationStore store,
            EventDecoder decoder,
            Random random,
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> log) {
        this(store, decoder, random, log, random.nextInt(60));
    }

    SimulatedInstance(
            GenerationStore store,
            EventDecoder decoder,
            Random random,
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> log,
            int cachedEventsMax) {
        this.random = random;
        this.log = log;
        var reader = new RecordReader(decoder, log.size());
        var cache = new StreamCache(13_000L * cachedEventsMax);
        var applier = new BatchApplier(store, reader, new StreamFolds(decoder, TestProjections.all()), cache);
        this.projector = new Projector(consumer, () -> {}, store, applier, cache, checkpoint -> {}, Duration.ZERO);
        var beginnings = new HashMap<TopicPartition, Long>();
        log.keySet().forEach(partition -> beginnings.put(partition, 0L));
        consumer.updateBeginningOffsets(beginnings);
        consumer.subscribe(List.of("cooperation-events"), projector);
    }

    /** The group says what this instance owns; it learns of it at its next poll. */
    void owns(Collection<TopicPartition> partitions) {
        consumer.rebalance(partitions);
    }

    /** Polls once; a failure is survived, as the thread of the service survives it. */
    void poll() {
        consumer.schedulePollTask(this::fetch);
        try {
            projector.pollOnce();
        } catch (CheckpointConflictException | StoreUnavailableException survived) {
            failures++;
        }
    }

    int failures() {
        return failures;
    }

    private void fetch() {
        for (TopicPartition partition : consumer.assignment()) {
            List<ConsumerRecord<byte[], byte[]>> records = log.get(partition);
            long position = consumer.position(partition);
            int most = 1 + random.nextInt(12);
            records.stream()
                    .filter(record -> record.offset() >= position)
                    .limit(most)
                    .forEach(consumer::addRecord);
        }
    }
}
