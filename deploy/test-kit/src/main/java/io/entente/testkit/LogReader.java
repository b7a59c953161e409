package io.entente.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic as an independent witness: from the beginning, without a group. */
public record LogReader(String bootstrapServers) {

    private static final Duration READ_MAX = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(200);

    /**
     * Everything up to the end offsets at the time of the call, by partition and offset; transactions that were aborted
     * left out.
     *
     * @throws IllegalStateException when the end is not reached within a minute
     */
    public List<LoggedRecord> readAll(String topic) {
        return readAll(topic, record -> true);
    }

    /** The same of records that pass; the others are not held in memory. */
    public List<LoggedRecord> readAll(String topic, Predicate<LoggedRecord> wanted) {
        try (var consumer =
                new KafkaConsumer<String, byte[]>(config(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readTo(consumer, consumer.endOffsets(partitions), wanted);
        }
    }

    private Map<String, Object> config() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
    }

    private static List<LoggedRecord> readTo(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends, Predicate<LoggedRecord> wanted) {
        var records = new ArrayList<LoggedRecord>();
        long start = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() - start > READ_MAX.toNanos()) {
                throw new IllegalStateException("the end of the log, " + ends + ", was not reached in " + READ_MAX);
            }
            for (ConsumerRecord<String, byte[]> polled : consumer.poll(POLL)) {
                LoggedRecord record = logged(polled);
                if (wanted.test(record)) {
                    records.add(record);
                }
            }
        }
        records.removeIf(record -> isBeyond(ends, record));
        records.sort(Comparator.comparingInt(LoggedRecord::partition).thenComparingLong(LoggedRecord::offset));
        return List.copyOf(records);
    }

    private static boolean isBeyond(Map<TopicPartition, Long> ends, LoggedRecord record) {
        return ends.entrySet().stream()
                .anyMatch(end -> end.getKey().partition() == record.partition() && record.offset() >= end.getValue());
    }

    private static LoggedRecord logged(ConsumerRecord<String, byte[]> record) {
        return new LoggedRecord(
                record.partition(),
                record.offset(),
                record.key(),
                Arrays.stream(record.headers().toArray())
                        .map(header -> Map.entry(header.key(), new String(header.value(), StandardCharsets.UTF_8)))
                        .toList(),
                record.value() == null ? null : ByteBuffer.wrap(record.value()).asReadOnlyBuffer());
    }
}
