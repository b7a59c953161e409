package io.entente.cli.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Consumers that only look: no group, nothing committed, nothing created. */
public final class LogConsumers {

    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);

    private LogConsumers() {}

    /** The caller closes it. */
    public static Consumer<String, byte[]> open(String bootstrapServers) {
        return new KafkaConsumer<>(config(bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** For keys that need not be text. The caller closes it. */
    public static Consumer<byte[], byte[]> openForBytes(String bootstrapServers) {
        return new KafkaConsumer<>(config(bootstrapServers), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> config(String bootstrapServers) {
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

    /**
     * All partitions of a topic.
     *
     * @throws LogUnreachableException when the broker does not answer
     * @throws NoLogException when the topic does not exist
     */
    public static List<TopicPartition> partitions(
            Consumer<String, byte[]> consumer, String bootstrapServers, String topic) {
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(topic, ANSWER_MAX).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new NoLogException(bootstrapServers, topic);
            }
            return partitions;
        } catch (KafkaException noAnswer) {
            throw new LogUnreachableException(bootstrapServers, noAnswer);
        }
    }
}
