package io.entente.ingest.receipts;

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
class ReceiptsConfigTest {

    @Test
    void every_default() {
        // When
        ReceiptsConfig config = Configs.read(ReceiptsConfig.class, Map.of());

        // Then
        assertThat(config.window()).isEqualTo(Duration.ofDays(30));
        assertThat(config.bytesMax()).isEqualTo(67_108_864);
    }

    @Test
    void every_property_set() {
        // When
        ReceiptsConfig config = Configs.read(
                ReceiptsConfig.class,
                Map.of("entente.receipts.window", "P7D", "entente.receipts.bytes-max", "2097152"));

        // Then
        assertThat(config.window()).isEqualTo(Duration.ofDays(7));
        assertThat(config.bytesMax()).isEqualTo(2_097_152);
    }

    @ParameterizedTest
    @CsvSource({"entente.receipts.window, PT1S", "entente.receipts.bytes-max, 0"})
    void what_is_out_of_bounds_does_not_start(String key, String value) {
        assertThatExceptionOfType(ConfigValidationException.class)
                .isThrownBy(() -> Configs.read(ReceiptsConfig.class, Map.of(key, value)));
    }
}
