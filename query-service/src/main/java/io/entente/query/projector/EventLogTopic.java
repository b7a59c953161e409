package io.entente.query.projector;

import io.entente.query.generation.EventLogIdentity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** What Kafka says of the topic that holds the log. */
final class EventLogTopic {

    private static final ListOffsetsOptions READ_COMMITTED = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

    private final Admin admin;
    private final String topic;

    EventLogTopic(Admin admin, String topic) {
        this.admin = admin;
        this.topic = topic;
    }

    /** @throws KafkaException when there is no such topic or Kafka cannot be reached */
    EventLogIdentity identity() {
        try {
            TopicDescription description = Objects.requireNonNull(
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
            return new EventLogIdentity(
                    topic,
                    description.topicId().toString(),
                    description.partitions().size());
        } catch (ExecutionException | InterruptedException failure) {
            throw unreachable(failure);
        }
    }

    /** The first offset that each partition still holds. */
    Map<Integer, Long> startOffsets(int partitions) {
        return offsets(partitions, OffsetSpec.earliest());
    }

    /** The offset that the next record of each partition will have. */
    Map<Integer, Long> endOffsets(int partitions) {
        return offsets(partitions, OffsetSpec.latest());
    }

    private Map<Integer, Long> offsets(int partitions, OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> asked = IntStream.range(0, partitions)
                .boxed()
                .collect(Collectors.toMap(partition -> new TopicPartition(topic, partition), partition -> spec));
        try {
            Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> offsets =
                    admin.listOffsets(asked, READ_COMMITTED).all().get();
            return offsets.entrySet().stream()
                    .collect(Collectors.toMap(entry -> entry.getKey().partition(), entry -> entry.getValue()
                            .offset()));
        } catch (ExecutionException | InterruptedException failure) {
            throw unreachable(failure);
        }
    }

    private KafkaException unreachable(Exception failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new KafkaException("cannot describe topic " + topic + ": " + failure.getMessage(), failure);
    }
}
