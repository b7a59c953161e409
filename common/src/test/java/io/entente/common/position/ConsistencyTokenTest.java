package io.entente.common.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConsistencyTokenTest {

    private static final LogId LOG = LogId.ofTopic("pTvqmQ_eTs2-x3nZ0aKd1Q");
    private static final LogId ANOTHER_LOG = LogId.ofTopic("B8sYbG4fQ2eHrUuK6b0x9A");
    private static final ConsistencyToken TOKEN = new ConsistencyToken(LOG, new TreeMap<>(Map.of(0, 41L, 2, 7L)));

    @Test
    void the_wire_form_was_chosen_once() {
        assertThat(TOKEN.wire()).isEqualTo("v2.pTvqmQ_eTs2.MDo0MSwyOjc");
        assertThat(ConsistencyToken.NONE.wire()).isEqualTo("v1.");
    }

    @Test
    void a_token_of_version_1_is_read_and_names_no_log() {
        // When
        ConsistencyToken token = ConsistencyToken.parse("v1.MDo0MSwyOjc");

        // Then
        assertThat(token).isEqualTo(TOKEN.ofLog(null));
        assertThat(token.wire()).isEqualTo("v1.MDo0MSwyOjc");
        assertThat(token.isOfAnotherLogThan(LOG)).isFalse();
    }

    @Test
    void offsets_of_one_log_mean_nothing_in_another() {
        assertThat(TOKEN.isOfAnotherLogThan(ANOTHER_LOG)).isTrue();
        assertThat(TOKEN.isOfAnotherLogThan(LOG)).isFalse();
        assertThat(TOKEN.isOfAnotherLogThan(null)).isFalse();
        assertThatThrownBy(() -> TOKEN.including(TOKEN.ofLog(ANOTHER_LOG)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_written_is_read_again() {
        assertThat(ConsistencyToken.parse(TOKEN.wire())).isEqualTo(TOKEN);
        assertThat(ConsistencyToken.parse("v1.")).isEqualTo(ConsistencyToken.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v2.MDo0MQ",
                "v3.pTvqmQ_eTs2.MDo0MQ",
                "v1.!",
                "v1.MA",
                "v1.MDotMQ",
                "v1.MDo5OTk5OTk5OTk5OTk5OTk5OTk5",
                "0:41"
            })
    void anything_else_is_no_token(String text) {
        assertThatThrownBy(() -> ConsistencyToken.parse(text)).isInstanceOf(MalformedTokenException.class);
    }

    @Test
    void a_state_passes_it_when_every_partition_is_beyond_the_offset() {
        assertThat(TOKEN.isPassedBy(Map.of(0, 42L, 2, 8L))).isTrue();
        assertThat(TOKEN.isPassedBy(Map.of(0, 41L, 2, 8L))).isFalse();
        assertThat(TOKEN.isPassedBy(Map.of(0, 42L))).isFalse();
        assertThat(ConsistencyToken.NONE.isPassedBy(Map.of())).isTrue();
    }

    @Test
    void together_they_ask_for_the_later_offset_of_each_partition() {
        // Given
        var other = new ConsistencyToken(new TreeMap<>(Map.of(0, 3L, 1, 5L, 2, 9L)));

        // When
        ConsistencyToken both = TOKEN.including(other);

        // Then
        assertThat(both.offsets()).isEqualTo(Map.of(0, 41L, 1, 5L, 2, 9L));
        assertThat(both.log()).isEqualTo(LOG);
        assertThat(other.including(TOKEN)).isEqualTo(both);
    }

    @Test
    void a_state_that_has_applied_nothing_of_a_partition_says_nothing_of_it() {
        assertThat(ConsistencyToken.before(Map.of(0, 0L, 1, 5L)).offsets()).isEqualTo(Map.of(1, 4L));
    }
}
