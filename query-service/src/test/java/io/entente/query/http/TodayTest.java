package io.entente.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TodayTest {

    private final Today today =
            new Today(Clock.fixed(Instant.parse("2019-09-14T23:30:00Z"), ZoneId.of("Asia/Ho_Chi_Minh")));

    @Test
    void the_day_is_that_of_utc_wherever_the_service_runs() {
        assertThat(today.orAsOf(null)).isEqualTo(LocalDate.parse("2019-09-14"));
    }

    @Test
    void a_request_that_outlasts_midnight_keeps_its_day() {
        // Given
        Instant midnight = Instant.parse("2019-09-15T00:00:00Z");
        var days = new ArrayDeque<>(List.of(midnight.minusMillis(1), midnight));
        InstantSource moving = days::remove;
        var ofRequest = new Today(moving.withZone(ZoneOffset.UTC));

        // When
        List<LocalDate> told = List.of(ofRequest.date(), ofRequest.orAsOf(null));

        // Then
        assertThat(told).containsOnly(LocalDate.parse("2019-09-14"));
        assertThat(Today.class).hasAnnotation(RequestScoped.class);
    }

    @Test
    void another_day_may_be_asked_for() {
        assertThat(today.orAsOf("1989-11-09")).isEqualTo(LocalDate.parse("1989-11-09"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2019", "2019-02-30", "yesterday", "+999999999-12-31", "-999999999-01-01", "0000-12-31"})
    void what_is_no_day_is_refused(String asOf) {
        assertThatThrownBy(() -> today.orAsOf(asOf))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("asOf");
    }
}
