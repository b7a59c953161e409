package io.entente.ingest.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.ingest.Configs;
import io.entente.ingest.publishing.LogState;
import io.entente.ingest.publishing.RawLog;
import io.entente.testkit.TestStack;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogTailStartIT {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final TestStack stack = TestStack.shared();
    private final String topic = stack.newTopic(2);
    private final List<TopicPartition> partitions = List.of(new TopicPartition(topic, 0), new TopicPartition(topic, 1));
    private final CatchUp catchUp = new CatchUp(() -> new LogState.Usable(Map.of(0, 4L, 1, 0L)));

    @Test
    void reading_starts_at_the_first_record_inside_the_window() {
        // Given
        new RawLog(stack.bootstrapServers(), topic).appendAt(daysAgo(40), daysAgo(31), daysAgo(29), daysAgo(1));

        // When
        try (var consumer = assigned()) {
            start().onPartitionsAssigned(consumer, partitions);

            // Then
            assertThat(consumer.position(partitions.get(0))).isEqualTo(2);
            assertThat(catchUp.gap()).isEqualTo(2);
        }
    }

    @Test
    void a_log_with_nothing_inside_the_window_is_read_already() {
        // Given
        new RawLog(stack.bootstrapServers(), topic).appendAt(daysAgo(40), daysAgo(39), daysAgo(38), daysAgo(37));

        // When
        try (var consumer = assigned()) {
            start().onPartitionsAssigned(consumer, partitions);

            // Then
            assertThat(consumer.position(partitions.get(0))).isEqualTo(4);
            assertThat(catchUp.isCaughtUp()).isTrue();
        }
    }

    private LogTailStart start() {
        return new LogTailStart(
                catchUp, Configs.read(ReceiptsConfig.class, Map.of()), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private KafkaConsumer<byte[], byte[]> assigned() {
        Map<String, Object> config =
                Map.of("bootstrap.servers", stack.bootstrapServers(), "auto.offset.reset", "earliest");
        var consumer =
                new KafkaConsumer<byte[], byte[]>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(partitions);
        return consumer;
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
