package io.entente.ingest.feed;

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
class FeedConfigTest {

    @Test
    void every_default() {
        // When
        FeedConfig config = Configs.read(FeedConfig.class, Map.of());

        // Then
        assertThat(config.lineBytesMax()).isEqualTo(1_048_576);
        assertThat(config.linesUnderWayMax()).isEqualTo(1_000);
        assertThat(config.bytesUnderWayMax()).isEqualTo(8_388_608);
        assertThat(config.feedsMax()).isEqualTo(16);
        assertThat(config.unansweredBytesMax()).isEqualTo(4_194_304);
        assertThat(config.silenceMax()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.eventlessMax()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void every_property_set() {
        // When
        FeedConfig config = Configs.read(
                FeedConfig.class,
                Map.of(
                        "entente.feed.line-bytes-max", "2000",
                        "entente.feed.lines-under-way-max", "10",
                        "entente.feed.bytes-under-way-max", "70000",
                        "entente.feed.feeds-max", "2",
                        "entente.feed.unanswered-bytes-max", "3000",
                        "entente.feed.silence-max", "3s",
                        "entente.feed.eventless-max", "1h"));

        // Then
        assertThat(config.lineBytesMax()).isEqualTo(2_000);
        assertThat(config.linesUnderWayMax()).isEqualTo(10);
        assertThat(config.bytesUnderWayMax()).isEqualTo(70_000);
        assertThat(config.feedsMax()).isEqualTo(2);
        assertThat(config.unansweredBytesMax()).isEqualTo(3_000);
        assertThat(config.silenceMax()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.eventlessMax()).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource({
        "entente.feed.line-bytes-max, 10",
        "entente.feed.lines-under-way-max, 0",
        "entente.feed.bytes-under-way-max, 1",
        "entente.feed.feeds-max, 0",
        "entente.feed.unanswered-bytes-max, 0",
        "entente.feed.silence-max, 1ms",
        "entente.feed.eventless-max, 1ms"
    })
    void what_is_out_of_bounds_does_not_start(String key, String value) {
        assertThatExceptionOfType(ConfigValidationException.class)
                .isThrownBy(() -> Configs.read(FeedConfig.class, Map.of(key, value)));
    }
}
