package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordedTimeTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "later than all before,        none,                     2026-11-22T09:00:00Z, 2026-11-22T09:00:00Z",
                "a stamp before its timestamp, 2026-11-22T08:59:00Z,     2026-11-22T09:00:00Z, 2026-11-22T08:59:00Z",
                "a stamp after its timestamp,  2026-11-22T10:00:00Z,     2026-11-22T09:00:00Z, 2026-11-22T09:00:00Z",
                "to the millisecond,           2026-11-22T08:59:00.0009Z,2026-11-22T09:00:00Z, 2026-11-22T08:59:00Z",
                "earlier than one before,      2026-11-22T07:00:00Z,     2026-11-22T09:00:00Z, 2026-11-22T08:00:00Z",
                "a timestamp before the epoch, none,                     1969-12-31T23:59:59.999Z, 2026-11-22T08:00:00Z",
                "no timestamp,                 2026-11-22T09:00:00Z,     1969-12-31T23:59:59.999Z, 2026-11-22T09:00:00Z",
                "beyond every calendar,        none,                     +292278994-08-17T07:12:55.807Z, 9999-12-31T23:59:59.999Z",
            })
    void a_record_counts_as_recorded_at_its_own_time_or_at_the_latest_before_it(
            String about, @Nullable Instant stamp, Instant timestamp, Instant expected) {
        // Given
        Instant before = Instant.parse("2026-11-22T08:00:00Z");

        // When
        Instant recorded = RecordedTime.of(before, stamp, timestamp.toEpochMilli());

        // Then
        assertThat(recorded).as(about).isEqualTo(expected);
    }
}
