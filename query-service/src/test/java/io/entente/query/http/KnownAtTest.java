package io.entente.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnownAtTest {

    @Test
    void an_instant_may_be_told_with_any_offset() {
        assertThat(new KnownAt("2026-11-22T16:00:00+07:00").instant()).contains(Instant.parse("2026-11-22T09:00:00Z"));
        assertThat(new KnownAt(null).instant()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-22",
                "2026-11-22T09:00:00",
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "0000-12-31T00:00:00Z"
            })
    void what_is_no_instant_that_anybody_can_mean_is_refused(String knownAt) {
        assertThatThrownBy(() -> new KnownAt(knownAt).instant())
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("knownAt");
    }
}
