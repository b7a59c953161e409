package io.entente.query.projector;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * A log that grows while it is read. Clients post the events of their streams one after the other, leaders move,
 * answers are lost, clocks differ, offsets have gaps, strangers write garbage, and old records are deleted.
 *
 * <p>Remembers the acknowledged events, to compare them with the log at the end.
 */
final class SimulatedLog {

    static final int PARTITIONS = 3;
    static final String TOPIC = "cooperation-events";

    private static final long FIRST_TIMESTAMP =
            Instant.parse("2026-11-22T03:00:00Z").toEpochMilli();

    private final Random random;
    private final boolean leaderAcknowledgesAlone;
    private final List<Deque<CloudEvent>> streams = new ArrayList<>();
    private final Map<TopicPartition, Partition> partitions = new LinkedHashMap<>();
    private final Map<String, String> acknowledged = new LinkedHashMap<>();
    private int sent;

    /** @param streams the events that clients post, each stream in order */
    SimulatedLog(Random random, List<List<CloudEvent>> streams, boolean leaderAcknowledgesAlone) {
        this.random = random;
        this.leaderAcknowledgesAlone = leaderAcknowledgesAlone;
        streams.forEach(stream -> this.streams.add(new ArrayDeque<>(stream)));
        IntStream.range(0, PARTITIONS)
                .forEach(number -> partitions.put(new TopicPartition(TOPIC, number), new Partition()));
    }

    private static final class Partition {
        private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        private long beginning;
        private long end;
        private int epoch;
    }

    /** The records that a consumer gets from one fetch, and the next offset to fetch. */
    record Fetch(List<ConsumerRecord<byte[], byte[]>> records, OffsetAndMetadata next) {}

    List<TopicPartition> partitions() {
        return List.copyOf(partitions.keySet());
    }

    /** One request of one client. */
    void post() {
        streams.removeIf(Deque::isEmpty);
        if (streams.isEmpty()) {
            return;
        }
        Deque<CloudEvent> stream = streams.get(random.nextInt(streams.size()));
        Instant stamp = Instant.ofEpochMilli(FIRST_TIMESTAMP + 1_000L * sent++ - clockBehind());
        Instant written = stamp.plusMillis(random.nextInt(3_000) - 300);
        CloudEvent event = stream.element().recordedAt(stamp);
        byte[] key = event.subject().getBytes(StandardCharsets.UTF_8);
        var place = new TopicPartition(TOPIC, BuiltInPartitioner.partitionForKey(key, PARTITIONS));
        Partition partition = partitions.get(place);
        switch (random.nextInt(24)) {
            case 0 -> {
                // Its leader dies before another broker has it.
                partition.epoch++;
                if (leaderAcknowledgesAlone) {
                    acknowledge(place, stream.remove());
                }
            }
            case 1 -> append(place, key, CloudEventCodec.encode(event), written); // The answer is lost: posted again.
            default -> {
                acknowledge(place, stream.remove());
                append(place, key, CloudEventCodec.encode(event), written);
            }
        }
        if (random.nextInt(16) == 0) {
            garbage(place, event, written);
        }
        if (random.nextInt(8) == 0) {
            partition.end += 1 + random.nextInt(3); // Markers of transactions, or compacted away.
        }
    }

    /** Posts all events that are left. */
    void postAll() {
        while (!streams.stream().allMatch(Deque::isEmpty)) {
            post();
        }
    }

    /** Deletes older records, read or not, as retention does. */
    void forgetSome() {
        Partition partition = partitions.get(partitions().get(random.nextInt(PARTITIONS)));
        if (partition.end > partition.beginning) {
            partition.beginning += 1 + random.nextInt((int) (partition.end - partition.beginning));
        }
    }

    /** @throws OffsetOutOfRangeException when the log no longer holds the offset */
    Fetch fetch(TopicPartition place, long position, int max) {
        Partition partition = partitions.get(place);
        if (position < partition.beginning || position > partition.end) {
            throw new OffsetOutOfRangeException(Map.of(place, position));
        }
        List<ConsumerRecord<byte[], byte[]>> records = partition.records.stream()
                .filter(record -> record.offset() >= position)
                .limit(max)
                .toList();
        boolean isAll = records.isEmpty()
                || records.get(records.size() - 1).equals(partition.records.get(partition.records.size() - 1));
        long next = isAll ? partition.end : records.get(records.size() - 1).offset() + 1;
        Optional<Integer> epoch = records.isEmpty()
                ? Optional.empty()
                : records.get(records.size() - 1).leaderEpoch();
        return new Fetch(records, new OffsetAndMetadata(next, epoch, ""));
    }

    long end(int partition) {
        return partitions.get(new TopicPartition(TOPIC, partition)).end;
    }

    long beginning(int partition) {
        return partitions.get(new TopicPartition(TOPIC, partition)).beginning;
    }

    /** All records that were ever appended, including deleted ones, each partition in order. */
    List<ConsumerRecord<byte[], byte[]>> everyRecord() {
        return partitions.values().stream()
                .flatMap(partition -> partition.records.stream())
                .toList();
    }

    /** Acknowledged events that are not where their receipt says. */
    List<String> acknowledgedAndLost() {
        var held = everyRecord().stream()
                .collect(Collectors.toMap(
                        record -> record.partition() + "-" + record.offset(), SimulatedLog::nameOrNothing));
        return acknowledged.entrySet().stream()
                .filter(receipt -> !receipt.getValue().equals(held.get(receipt.getKey())))
                .map(receipt -> receipt.getValue() + ", acknowledged at " + receipt.getKey())
                .toList();
    }

    /** A copy of the log with one record's bytes replaced. */
    void replace(ConsumerRecord<byte[], byte[]> record, byte[] value) {
        partitions
                .get(new TopicPartition(TOPIC, record.partition()))
                .records
                .replaceAll(any -> any.offset() == record.offset() ? copy(record, record.offset(), value) : any);
    }

    /** Clock skew of the two instances of the ingest service, in milliseconds. */
    private long clockBehind() {
        return random.nextInt(3) == 0 ? 4_000 : 0;
    }

    private void acknowledge(TopicPartition place, CloudEvent event) {
        acknowledged.put(place.partition() + "-" + partitions.get(place).end, name(event));
    }

    private void garbage(TopicPartition place, CloudEvent near, Instant written) {
        byte[] key = near.subject().getBytes(StandardCharsets.UTF_8);
        String json = new String(CloudEventCodec.encode(near), StandardCharsets.UTF_8);
        switch (random.nextInt(5)) {
            case 0 -> append(place, null, "{garbage".getBytes(StandardCharsets.UTF_8), written);
            case 1 -> append(place, key, null, written);
            case 2 -> append(place, key, json.replace(".v1\"", ".v9\"").getBytes(StandardCharsets.UTF_8), written);
            case 3 ->
                append(place, "another-key".getBytes(StandardCharsets.UTF_8), CloudEventCodec.encode(near), written);
            default ->
                append(
                        partitions().get((place.partition() + 1) % PARTITIONS),
                        key,
                        CloudEventCodec.encode(near),
                        written);
        }
    }

    private void append(TopicPartition place, byte[] key, byte[] value, Instant at) {
        Partition partition = partitions.get(place);
        partition.records.add(new ConsumerRecord<>(
                TOPIC,
                place.partition(),
                partition.end++,
                at.toEpochMilli(),
                TimestampType.CREATE_TIME,
                key == null ? ConsumerRecord.NULL_SIZE : key.length,
                value == null ? ConsumerRecord.NULL_SIZE : value.length,
                key,
                value,
                new RecordHeaders(),
                Optional.of(partition.epoch)));
    }

    static ConsumerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> record, long offset, byte[] value) {
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                offset,
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                value.length,
                record.key(),
                value,
                record.headers(),
                record.leaderEpoch());
    }

    private static String nameOrNothing(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null || record.value().length < 20
                ? ""
                : name(CloudEventCodec.structured(record.value()));
    }

    private static String name(CloudEvent event) {
        return event.subject() + " " + event.source() + " " + event.id();
    }
}
