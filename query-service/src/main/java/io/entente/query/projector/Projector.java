package io.entente.query.projector;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Moves one generation along the log. Offsets live in the database, in the transaction of the rows they account for;
 * the consumer group only shares out partitions. The id of the log is checked after each fetch, before records are
 * applied, and when partitions are assigned.
 *
 * <p>Any exception means: nothing is believed any more. The next poll reads the checkpoints and seeks. Not thread-safe.
 */
public final class Projector implements ConsumerRebalanceListener {

    private final Consumer<byte[], byte[]> consumer;
    private final SameLog log;
    private final GenerationStore store;
    private final BatchApplier applier;
    private final StreamCache cache;
    private final CheckpointListener listener;
    private final Duration pollTimeout;
    private final Map<TopicPartition, Checkpoint> places = new HashMap<>();

    Projector(
            Consumer<byte[], byte[]> consumer,
            SameLog log,
            GenerationStore store,
            BatchApplier applier,
            StreamCache cache,
            CheckpointListener listener,
            Duration pollTimeout) {
        this.consumer = consumer;
        this.log = log;
        this.store = store;
        this.applier = applier;
        this.cache = cache;
        this.listener = listener;
        this.pollTimeout = pollTimeout;
    }

    /**
     * Polls once and applies what came, partition by partition, each in a transaction of its own.
     *
     * @return false when some partition is held where it is for a moment: there is no use in polling again at once
     */
    public boolean pollOnce() {
        boolean free = true;
        try {
            seekToCheckpoints(consumer.assignment());
            ConsumerRecords<byte[], byte[]> records = consumer.poll(pollTimeout);
            if (!records.nextOffsets().isEmpty()) {
                log.require();
            }
            Map<TopicPartition, Checkpoint> believed = new HashMap<>(places);
            // The consumer has moved on already: until a partition is committed, its place is unknown.
            places.keySet().removeAll(records.nextOffsets().keySet());
            for (var next : records.nextOffsets().entrySet()) {
                TopicPartition partition = next.getKey();
                Checkpoint from = believed.get(partition);
                if (from != null) {
                    free &= apply(partition, records.records(partition), from, from.movedTo(next.getValue()));
                }
            }
            return free;
        } catch (RuntimeException failure) {
            forgetEverything();
            throw failure;
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        log.require();
        seekToCheckpoints(assigned);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        revoked.forEach(partition -> {
            places.remove(partition);
            cache.forgetPartition(partition.partition());
        });
    }

    private boolean apply(
            TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records, Checkpoint from, Checkpoint to) {
        Checkpoint reached;
        try {
            reached = applier.apply(records, from, to);
        } catch (CheckpointHeldException held) {
            Checkpoint stop = applyBefore(held, records);
            if (!stop.equals(from)) {
                listener.committed(stop);
            }
            consumer.seek(partition, stop.place());
            places.put(partition, stop);
            return false;
        }
        places.put(partition, reached);
        listener.committed(reached);
        return true;
    }

    private Checkpoint applyBefore(CheckpointHeldException held, List<ConsumerRecord<byte[], byte[]>> records) {
        Checkpoint from = held.from();
        if (held.stopAt() <= from.nextOffset()) {
            return from;
        }
        List<ConsumerRecord<byte[], byte[]>> before = records.stream()
                .filter(record -> record.offset() >= from.nextOffset() && record.offset() < held.stopAt())
                .toList();
        Checkpoint to = from.movedTo(held.stopAt(), from.leaderEpoch());
        return applier.apply(before, from, to);
    }

    private void seekToCheckpoints(Collection<TopicPartition> partitions) {
        if (places.keySet().containsAll(partitions)) {
            return;
        }
        Map<Integer, Checkpoint> committed = store.checkpoints();
        for (TopicPartition partition : partitions) {
            if (!places.containsKey(partition)) {
                Checkpoint checkpoint = committed.get(partition.partition());
                if (checkpoint == null) {
                    throw new CheckpointMissingException(partition);
                }
                consumer.seek(partition, checkpoint.place());
                cache.forgetPartition(partition.partition());
                places.put(partition, checkpoint);
            }
        }
    }

    private void forgetEverything() {
        places.clear();
        cache.clear();
    }
}
