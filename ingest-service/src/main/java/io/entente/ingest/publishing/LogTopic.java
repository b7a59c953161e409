package io.entente.ingest.publishing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topic as the brokers describe it. Every call ends within its time-out and may block for as long. */
final class LogTopic {

    /** A record that is further ahead of the broker's clock is refused. */
    private static final Duration CLOCK_AHEAD_MAX = Duration.ofHours(1);

    private final Admin admin;
    private final LogConfig config;
    private final Duration timeout;

    LogTopic(Admin admin, LogConfig config, Duration timeout) {
        this.admin = admin;
        this.config = config;
        this.timeout = timeout;
    }

    /** Empty when the topic does not exist. */
    Optional<TopicDescription> description() throws LogNotAnsweringException {
        try {
            var topics = await(admin.describeTopics(List.of(config.topic())).allTopicNames());
            return Optional.ofNullable(topics.get(config.topic()));
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw new LogNotAnsweringException(refused.getCause());
        }
    }

    /** Creates the topic, or finds that another instance just did. */
    void create() throws LogNotAnsweringException {
        var topic = new NewTopic(config.topic(), config.partitions(), config.replicationFactor())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1",
                        // One recorded time far ahead would be that of all later records of its partition.
                        TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG,
                        Long.toString(CLOCK_AHEAD_MAX.toMillis())));
        try {
            await(admin.createTopics(List.of(topic)).all());
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw new LogNotAnsweringException(refused.getCause());
            }
        }
    }

    /** Per partition, the offset after its last record; 0 when it holds none. */
    Map<Integer, Long> ends() throws LogNotAnsweringException {
        Map<Integer, Long> earliest = offsets(OffsetSpec.earliest());
        var ends = new HashMap<Integer, Long>();
        offsets(OffsetSpec.latest())
                .forEach((partition, latest) ->
                        ends.put(partition, latest.equals(earliest.get(partition)) ? 0L : latest));
        return ends;
    }

    private Map<Integer, Long> offsets(OffsetSpec which) throws LogNotAnsweringException {
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        IntStream.range(0, config.partitions())
                .forEach(partition -> wanted.put(new TopicPartition(config.topic(), partition), which));
        try {
            var offsets = new HashMap<Integer, Long>();
            await(admin.listOffsets(wanted).all())
                    .forEach((partition, found) -> offsets.put(partition.partition(), found.offset()));
            return offsets;
        } catch (ExecutionException refused) {
            throw new LogNotAnsweringException(refused.getCause());
        }
    }

    private <T> T await(KafkaFuture<T> future) throws ExecutionException, LogNotAnsweringException {
        try {
            return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new LogNotAnsweringException(late);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new LogNotAnsweringException(stopping);
        }
    }
}
