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
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BareDataConfigTest {

    private static final String SOURCE = "entente.intake.bare-data.source";

    @Test
    void every_default() {
        assertThat(Configs.read(BareDataConfig.class, Map.of()).source()).isEqualTo("urn:entente:bare-data");
    }

    @Test
    void every_property_set() {
        assertThat(Configs.read(BareDataConfig.class, Map.of(SOURCE, "urn:x")).source())
                .isEqualTo("urn:x");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "not a uri", "%", "urn:"})
    void what_cannot_be_a_source_does_not_start(String source) {
        assertThatExceptionOfType(ConfigValidationException.class)
                .isThrownBy(() -> Configs.read(BareDataConfig.class, Map.of(SOURCE, source)));
    }

    @Test
    void what_is_out_of_bounds_does_not_start() {
        assertThatExceptionOfType(ConfigValidationException.class)
                .isThrownBy(() -> Configs.read(BareDataConfig.class, Map.of(SOURCE, "u".repeat(201))));
    }
}
