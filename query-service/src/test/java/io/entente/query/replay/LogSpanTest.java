package io.entente.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogSpanTest {

    private static final LogSpan EMPTY = new LogSpan(0, 7, 7);
    private static final LogSpan LONG = new LogSpan(1, 100, 1_100);
    private static final LogSpan SHORT = new LogSpan(2, 0, 10);

    @Test
    void partitions_are_read_until_they_have_enough_records() {
        assertThat(LogSpan.first(List.of(LONG, SHORT, EMPTY), 1_000)).containsExactly(LONG);
        assertThat(LogSpan.first(List.of(SHORT, LONG, EMPTY), 11)).containsExactly(SHORT, LONG);
        assertThat(LogSpan.first(List.of(EMPTY, SHORT, LONG), 10_000)).containsExactly(EMPTY, SHORT, LONG);
    }

    @Test
    void one_that_has_records_is_read_however_many_they_are() {
        assertThat(LogSpan.first(List.of(EMPTY, LONG, SHORT), 1)).containsExactly(EMPTY, LONG);
    }

    @Test
    void what_was_deleted_from_the_beginning_of_the_log_does_not_count() {
        assertThat(LogSpan.records(List.of(EMPTY, LONG, SHORT))).isEqualTo(1_010);
    }
}
