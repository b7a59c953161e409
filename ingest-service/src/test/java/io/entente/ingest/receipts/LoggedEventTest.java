package io.entente.ingest.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.ingest.Events;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoggedEventTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00.123Z");

    private final RecordedEvent event = RecordedEvent.of(new CloudEvent(Events.meeting()), NOW);

    @Test
    void the_header_says_the_same_as_the_value() {
        // Given
        long recorded = NOW.toEpochMilli();

        // When
        LoggedEvent byHeader = LoggedEvent.read(event.digest().toBytes(), null, recorded);
        LoggedEvent byValue = LoggedEvent.read(null, event.encoded(), recorded);

        // Then
        assertThat(byHeader).isEqualTo(byValue).isNotNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "garbage", "{}", "[]", "null", "{\"specversion\": \"1.0\"}", "{\"specversion\": 1e999999999}"
            })
    void garbage_is_passed_over(String value) {
        assertThat(LoggedEvent.read(null, value == null ? null : value.getBytes(StandardCharsets.UTF_8), 0))
                .isNull();
    }
}
