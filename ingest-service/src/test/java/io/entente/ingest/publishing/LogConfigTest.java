package io.entente.ingest.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.entente.ingest.Configs;
import io.smallrye.config.ConfigValidationException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogConfigTest {

    @Test
    void every_default() {
        // When
        LogConfig config = Configs.read(LogConfig.class, Map.of());

        // Then
        assertThat(config.topic()).isEqualTo("cooperation-events");
        assertThat(config.partitions()).isEqualTo(4);
        assertThat(config.replicationFactor()).isEqualTo((short) 1);
        assertThat(config.createTopic()).isTrue();
        assertThat(config.deliveryTimeout()).isEqualTo(Duration.ofSeconds(8));
        assertThat(config.requestTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.bufferBytesMax()).isEqualTo(33_554_432);
        assertThat(config.watchInterval()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.unreachableAfter()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void every_property_set() {
        // When
        LogConfig config = Configs.read(
                LogConfig.class,
                Map.of(
                        "entente.log.topic", "events-2",
                        "entente.log.partitions", "12",
                        "entente.log.replication-factor", "3",
                        "entente.log.create-topic", "false",
                        "entente.log.delivery-timeout", "5s",
                        "entente.log.request-timeout", "2s",
                        "entente.log.buffer-bytes-max", "67108864",
                        "entente.log.watch-interval", "2s",
                        "entente.log.unreachable-after", "10s"));

        // Then
        assertThat(config.topic()).isEqualTo("events-2");
        assertThat(config.partitions()).isEqualTo(12);
        assertThat(config.replicationFactor()).isEqualTo((short) 3);
        assertThat(config.createTopic()).isFalse();
        assertThat(config.deliveryTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.requestTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.bufferBytesMax()).isEqualTo(67_108_864);
        assertThat(config.watchInterval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.unreachableAfter()).isEqualTo(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @CsvSource({
        "entente.log.topic, a topic",
        "entente.log.partitions, 0",
        "entente.log.replication-factor, 0",
        "entente.log.delivery-timeout, 10s",
        "entente.log.request-timeout, 100ms",
        "entente.log.buffer-bytes-max, 1000",
        "entente.log.watch-interval, 1m",
        "entente.log.unreachable-after, 0s"
    })
    void what_is_out_of_bounds_does_not_start(String key, String value) {
        assertThatExceptionOfType(ConfigValidationException.class)
                .isThrownBy(() -> Configs.read(LogConfig.class, Map.of(key, value)));
    }

    @Test
    void the_producer_asks_for_all_replicas_once_and_never_blocks() {
        // When
        Map<String, Object> settings = KafkaClients.producerSettings(Configs.read(LogConfig.class, Map.of()));

        // Then
        assertThat(settings)
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", "true")
                .containsEntry("linger.ms", "0")
                .containsEntry("max.block.ms", "0")
                .containsEntry("delivery.timeout.ms", "8000")
                .containsEntry("request.timeout.ms", "3000");
    }
}
