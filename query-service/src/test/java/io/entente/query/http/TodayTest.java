package io.entente.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
    void another_day_may_be_asked_for() {
        assertThat(today.orAsOf("1989-11-09")).isEqualTo(LocalDate.parse("1989-11-09"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2019", "2019-02-30", "yesterday"})
    void what_is_no_day_is_refused(String asOf) {
        assertThatThrownBy(() -> today.orAsOf(asOf))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("asOf");
    }
}
