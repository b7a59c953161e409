package io.entente.query.projector;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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

/** Topics of this service itself. One that exists keeps the settings its operator gave it. */
@ApplicationScoped
public class OwnTopics {

    private final Map<String, Object> kafka;

    OwnTopics(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.put("default.api.timeout.ms", 10_000);
        this.kafka.put("request.timeout.ms", 5_000);
    }

    /**
     * Creates a topic of one partition that keeps what it is sent for ever, unless it exists.
     *
     * @throws KafkaException when Kafka cannot be reached
     */
    public void createIfAbsent(String name) {
        create(name, "-1");
    }

    /** The same for a topic that keeps what it is sent for a while. */
    public void createIfAbsent(String name, Duration retention) {
        create(name, Long.toString(retention.toMillis()));
    }

    private void create(String name, String retentionMs) {
        var topic = new NewTopic(name, Optional.of(1), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, retentionMs));
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
