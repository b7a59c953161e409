package io.entente.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.entente.ingest.Configs;
import io.smallrye.config.ConfigValidationException;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LimitsConfigTest {

    @Test
    void every_default() {
        // When
        LimitsConfig config = Configs.read(LimitsConfig.class, Map.of());

        // Then
        assertThat(config.bodyBytesMax()).isEqualTo(5_242_880);
        assertThat(config.batchEventsMax()).isEqualTo(1_000);
        assertThat(config.eventBytesMax()).isEqualTo(262_144);
    }

    @Test
    void every_property_set() {
        // When
        LimitsConfig config = Configs.read(
                LimitsConfig.class,
                Map.of(
                        "entente.limits.body-bytes-max", "10000",
                        "entente.limits.batch-events-max", "10",
                        "entente.limits.event-bytes-max", "2000"));

        // Then
        assertThat(config.bodyBytesMax()).isEqualTo(10_000);
        assertThat(config.batchEventsMax()).isEqualTo(10);
        assertThat(config.eventBytesMax()).isEqualTo(2_000);
    }

    @ParameterizedTest
    @CsvSource({
        "entente.limits.body-bytes-max, 10",
        "entente.limits.batch-events-max, 0",
        "entente.limits.event-bytes-max, 2000000"
    })
    void what_is_out_of_bounds_does_not_start(String key, String value) {
        assertThatExceptionOfType(ConfigValidationException.class)
                .isThrownBy(() -> Configs.read(LimitsConfig.class, Map.of(key, value)));
    }
}
