package io.entente.ingest.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.entente.common.loop.Loops;
import io.entente.common.position.LogId;
import io.entente.common.position.LogPosition;
import io.entente.ingest.Configs;
import io.entente.testkit.TestStack;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The topic is deleted and created again while the service runs. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplacedTopicIT {

    private static final Duration WITHIN = Duration.ofSeconds(20);

    private final TestStack stack = TestStack.shared();
    private final String topic = stack.newTopic(2);
    private final LogConfig config =
            Configs.read(LogConfig.class, Map.of("entente.log.topic", topic, "entente.log.partitions", "2"));
    private final KafkaClients clients = new KafkaClients();
    private final Map<String, Object> kafka = Map.of("bootstrap.servers", stack.bootstrapServers());
    private final Admin admin = clients.admin(kafka);
    private final Producer<String, byte[]> producer = clients.producer(kafka, config);
    private final LogWatch watch = new LogWatch(config, admin, producer, new Loops());
    private final EventLog log = new KafkaEventLog(producer, watch, config);

    @AfterEach
    void close() {
        watch.close();
        clients.close(producer);
        clients.close(admin);
    }

    @Test
    void nothing_is_appended_to_a_topic_that_was_created_again_and_nothing_more_is_told_of_the_one_before() {
        // Given
        watch.start(new StartupEvent());
        await().atMost(WITHIN).until(() -> watch.state() instanceof LogState.Usable);
        LogId before = log.id();
        assertThat(append().join().topic()).isEqualTo(topic);

        // When
        stack.replaceTopic(topic, 2);
        await().atMost(WITHIN).until(() -> watch.state() instanceof LogState.Replaced);

        // Then
        assertThatThrownBy(log::id).isInstanceOfSatisfying(LogReplacedException.class, replaced -> {
            assertThat(replaced.receipts()).isEqualTo(before);
            assertThat(replaced.found()).isNotEqualTo(before);
        });
        assertThat(append()).failsWithin(WITHIN).withThrowableThat().withCauseInstanceOf(LogReplacedException.class);
    }

    private CompletableFuture<LogPosition> append() {
        return log.append(new LogRecord("fr-idf~vn-hn", Instant.EPOCH, new byte[] {'{', '}'}, new byte[64]))
                .toCompletableFuture();
    }
}
