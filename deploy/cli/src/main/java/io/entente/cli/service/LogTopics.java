package io.entente.cli.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Topics as the brokers describe them. Every call blocks until the answer, at most ten seconds.
 *
 * <p>Every method throws {@link LogUnreachableException} when no broker answers, and {@link TopicRefusedException} when one
 * answers with a refusal.
 */
public final class LogTopics implements AutoCloseable {

    /**
     * The same bound as in the ingest service, because one late timestamp moves all later recorded times of its
     * partition.
     */
    private static final Duration CLOCK_AHEAD_MAX = Duration.ofHours(1);

    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);

    private final String bootstrapServers;
    private final Admin admin;

    private LogTopics(String bootstrapServers, Admin admin) {
        this.bootstrapServers = bootstrapServers;
        this.admin = admin;
    }

    public static LogTopics open(String bootstrapServers) {
        int answerMax = Math.toIntExact(ANSWER_MAX.toMillis());
        try {
            return new LogTopics(
                    bootstrapServers,
                    Admin.create(Map.of(
                            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, answerMax,
                            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, answerMax / 2)));
        } catch (KafkaException noSuchHost) {
            throw new LogUnreachableException(bootstrapServers, noSuchHost);
        }
    }

    /** Empty when the topic does not exist. */
    public Optional<TopicFacts> find(String topic) {
        try {
            return admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                    .map(found -> new TopicFacts(
                            topic,
                            found.topicId().toString(),
                            found.partitions().size()))
                    .findFirst();
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw notDone(topic, refused);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    /** @throws NoLogException when the topic does not exist */
    public TopicFacts get(String topic) {
        return find(topic).orElseThrow(() -> new NoLogException(bootstrapServers, topic));
    }

    /**
     * Creates a topic for a log: nothing in it is ever deleted, and records keep their timestamps. Accepts any
     * timestamp until {@link #refuseClocksAhead}.
     */
    public void create(String topic, int partitions) {
        var created = new NewTopic(topic, Optional.of(partitions), Optional.empty())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG, "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime",
                        // Else a record is refused whose clock was more than an hour ahead of the broker's.
                        TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE)));
        await(topic, admin.createTopics(List.of(created)).all());
    }

    /** From now on, records are refused whose clock is more than an hour ahead of the broker's. */
    public void refuseClocksAhead(String topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var bound = new ConfigEntry(
                TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(CLOCK_AHEAD_MAX.toMillis()));
        await(
                topic,
                admin.incrementalAlterConfigs(
                                Map.of(resource, List.of(new AlterConfigOp(bound, AlterConfigOp.OpType.SET))))
                        .all());
    }

    /** Per partition, the first offset that is still there. */
    public SortedMap<Integer, Long> beginnings(TopicFacts topic) {
        return offsets(topic, partition -> OffsetSpec.earliest(), IsolationLevel.READ_COMMITTED);
    }

    /** Per partition, the offset after the last record that counts: an open transaction holds it back. */
    public SortedMap<Integer, Long> committedEnds(TopicFacts topic) {
        return offsets(topic, partition -> OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
    }

    /** Per partition, the offset that the next record will get. */
    public SortedMap<Integer, Long> ends(TopicFacts topic) {
        return offsets(topic, partition -> OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
    }

    /** Per partition, the offset of the first record with this timestamp or a later one; the end where there is none. */
    public SortedMap<Integer, Long> firstAt(TopicFacts topic, Instant instant) {
        SortedMap<Integer, Long> found = offsets(
                topic, partition -> OffsetSpec.forTimestamp(instant.toEpochMilli()), IsolationLevel.READ_COMMITTED);
        SortedMap<Integer, Long> ends = committedEnds(topic);
        found.replaceAll((partition, offset) -> offset < 0 ? ends.getOrDefault(partition, 0L) : offset);
        return found;
    }

    /** Whether records keep the timestamps that they come with. */
    public boolean keepsTimestamps(TopicFacts topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        Config config = await(
                        topic.name(), admin.describeConfigs(List.of(resource)).all())
                .get(resource);
        return config == null
                || !"LogAppendTime"
                        .equals(config.get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG)
                                .value());
    }

    private SortedMap<Integer, Long> offsets(TopicFacts topic, IntFunction<OffsetSpec> which, IsolationLevel level) {
        Map<TopicPartition, OffsetSpec> wanted = IntStream.range(0, topic.partitions())
                .boxed()
                .collect(Collectors.toMap(partition -> new TopicPartition(topic.name(), partition), which::apply));
        var offsets = new TreeMap<Integer, Long>();
        await(
                        topic.name(),
                        admin.listOffsets(wanted, new ListOffsetsOptions(level)).all())
                .forEach((partition, found) -> offsets.put(partition.partition(), found.offset()));
        return offsets;
    }

    private <T> T await(String topic, KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException refused) {
            throw notDone(topic, refused);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private RuntimeException notDone(String topic, ExecutionException refused) {
        return refused.getCause() instanceof RetriableException noAnswer
                ? new LogUnreachableException(bootstrapServers, noAnswer)
                : new TopicRefusedException(topic, refused.getCause());
    }

    private static IllegalStateException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while asking Kafka", cause);
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
