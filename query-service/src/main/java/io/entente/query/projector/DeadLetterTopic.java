package io.entente.query.projector;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topic that parked events are announced on. */
@ApplicationScoped
class DeadLetterTopic {

    private final Map<String, Object> kafka;
    private final String name;

    DeadLetterTopic(@Identifier("default-kafka-broker") Map<String, Object> kafka, DeadLettersConfig config) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.put("default.api.timeout.ms", 10_000);
        this.kafka.put("request.timeout.ms", 5_000);
        this.name = config.topic();
    }

    /**
     * Creates the topic when it is absent; leaves the settings of one that exists to its operator.
     *
     * @throws KafkaException when Kafka cannot be reached
     */
    void createIfAbsent() {
        var topic = new NewTopic(name, Optional.of(1), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("topic " + name + " cannot be created", failure);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while creating topic " + name, interrupted);
        }
    }
}
