package io.entente.query.projector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/**
 * A consumer of a {@link SimulatedLog} that fetches a few records of each partition at a time, also across offset gaps.
 */
final class SimulatedConsumer extends MockConsumer<byte[], byte[]> {

    private final SimulatedLog log;
    private final Random random;
    private final PlantedBug bug;
    private final Set<TopicPartition> notSoughtAgain = new HashSet<>();

    SimulatedConsumer(SimulatedLog log, Random random, PlantedBug bug) {
        super("none");
        this.log = log;
        this.random = random;
        this.bug = bug;
        var beginnings = new HashMap<TopicPartition, Long>();
        log.partitions().forEach(partition -> beginnings.put(partition, 0L));
        updateBeginningOffsets(beginnings);
    }

    /** Assigns partitions to this instance; it learns of it at its next poll. */
    void owns(Collection<TopicPartition> partitions) {
        schedulePollTask(() -> rebalance(partitions));
    }

    /** Returns records first; throws for an offset that is gone only when there are none, like the real consumer. */
    @Override
    public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        super.poll(timeout);
        var records = new HashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
        var next = new HashMap<TopicPartition, OffsetAndMetadata>();
        OffsetOutOfRangeException gone = null;
        for (TopicPartition partition : assignment()) {
            try {
                SimulatedLog.Fetch fetch = log.fetch(partition, position(partition), 1 + random.nextInt(12));
                if (fetch.next().offset() > position(partition)) {
                    records.put(
                            partition, fetch.records().stream().map(this::read).toList());
                    next.put(partition, fetch.next());
                    seek(partition, fetch.next().offset());
                }
            } catch (OffsetOutOfRangeException outOfRange) {
                gone = outOfRange;
            }
        }
        if (gone != null && next.isEmpty()) {
            throw gone;
        }
        return new ConsumerRecords<>(records, next);
    }

    @Override
    public void seek(TopicPartition partition, OffsetAndMetadata place) {
        if (!notSoughtAgain.remove(partition)) {
            super.seek(partition, place);
        }
    }

    /** Called when a poll failed at a partition; a planted bug forgets only that partition. */
    void failedAt(int partition) {
        if (bug == PlantedBug.FORGETS_THE_FAILED_PARTITION_ONLY) {
            assignment().stream()
                    .filter(other -> other.partition() != partition)
                    .forEach(notSoughtAgain::add);
        }
    }

    private ConsumerRecord<byte[], byte[]> read(ConsumerRecord<byte[], byte[]> record) {
        return switch (bug) {
            case NO_DEDUPLICATION ->
                earlier(record)
                        .map(any -> SimulatedLog.copy(record, record.offset(), renamed(record)))
                        .orElse(record);
            case REUSED_ID_TAKEN_FOR_A_REPEAT ->
                earlier(record)
                        .map(first -> SimulatedLog.copy(record, record.offset(), first.value()))
                        .orElse(record);
            default -> record;
        };
    }

    /** The first record with the same stream, source and id. */
    private Optional<ConsumerRecord<byte[], byte[]>> earlier(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> name = name(record);
        return name == null
                ? Optional.empty()
                : log.everyRecord().stream()
                        .filter(earlier -> earlier.partition() == record.partition()
                                && earlier.offset() < record.offset()
                                && name.equals(name(earlier)))
                        .findFirst();
    }

    private static Map<String, String> name(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null || record.key() == null) {
            return null;
        }
        CloudEvent event = CloudEventCodec.structured(record.value());
        return Map.of("subject", event.subject(), "source", event.source(), "id", event.id());
    }

    private static byte[] renamed(ConsumerRecord<byte[], byte[]> record) {
        CloudEvent event = CloudEventCodec.structured(record.value());
        ObjectNode document = event.document().deepCopy();
        document.put("id", event.id() + "-again-" + record.offset());
        return CloudEventCodec.encode(new CloudEvent(document));
    }
}
