package io.entente.query.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PreferredWaitTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wait=10",
                "WAIT=10",
                "wait = 10",
                "wait=\"10\"",
                "respond-async, wait=10",
                "wait=10; x=1",
                "wait=10, wait=20",
                "wait=soon, wait=10"
            })
    void the_first_wait_counts_however_it_is_written(String prefer) {
        assertThat(PreferredWait.of(List.of(prefer))).contains(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wait", "wait=", "wait=-1", "wait=1.5", "wait=soon", "await=10", "wait=10000000000"})
    void what_cannot_be_understood_is_ignored(String prefer) {
        assertThat(PreferredWait.of(List.of(prefer))).isEmpty();
    }

    @Test
    void the_header_may_be_repeated() {
        assertThat(PreferredWait.of(List.of("respond-async", "wait=0"))).contains(Duration.ZERO);
        assertThat(PreferredWait.of(List.of())).isEmpty();
    }
}
