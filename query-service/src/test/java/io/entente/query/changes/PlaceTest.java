package io.entente.query.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogId;
import io.entente.common.position.MalformedTokenException;
import io.entente.query.http.ChangesLostException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlaceTest {

    private static final Place PLACE = new Place(7, 2, new TreeMap<>(Map.of(0, 42L, 3, 1L)));

    @Test
    void what_is_written_is_read_again() {
        assertThat(Place.parse(PLACE.text(), head(8))).isEqualTo(PLACE);
        assertThat(PLACE.text()).startsWith("7-2.v1.");
    }

    @Test
    void a_generation_in_which_nothing_was_revised_is_written_without_a_revision() {
        assertThat(head(8).text()).startsWith("8.v1.");
        assertThat(Place.parse(head(8).text(), PLACE)).isEqualTo(head(8));
    }

    @Test
    void the_token_of_a_read_is_a_place_in_the_generation_that_serves() {
        assertThat(Place.parse(PLACE.token().wire(), head(8))).isEqualTo(new Place(8, 0, PLACE.nextOffsets()));
    }

    @Test
    void the_largest_offset_is_passed_without_overflow() {
        // Given
        var token = new ConsistencyToken(new TreeMap<>(Map.of(0, Long.MAX_VALUE)));

        // Then
        assertThat(Place.parse(token.wire(), head(1)).nextOffset(0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_place_or_a_token_of_another_log_is_not_comparable() {
        // Given
        var head = new Place(new LogId("pTvqmQ_eTs2"), 1, 0, new TreeMap<>(Map.of(0, 5L)));
        String token = ConsistencyToken.before(Map.of(0, 5L))
                .ofLog(new LogId("B8sYbG4fQ2e"))
                .wire();

        // Then
        assertThat(Place.parse("1." + token, head).isComparableWith(head)).isFalse();
        assertThat(Place.parse(token, head).isComparableWith(head)).isFalse();
        assertThat(Place.parse(head.text(), head)).isEqualTo(head);
        assertThat(Place.parse("1.v1.MDo0", head)).isEqualTo(head);
    }

    private static Place head(int generation) {
        return new Place(generation, 0, new TreeMap<>(Map.of(0, 1L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7", "7.", "x.v1.", "7.v9.MDoxCg", "1234567890.v1.", "7.v1.!", "-1.v1.", "7-.v1.", "7--1.v1."
            })
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> Place.parse(text, head(1))).isInstanceOf(MalformedTokenException.class);
    }

    @Test
    void a_token_that_says_nothing_of_a_partition_in_which_something_has_happened_is_no_place() {
        // Given
        var head = new Place(1, 0, new TreeMap<>(Map.of(0, 5L, 1, 0L, 2, 9L)));
        String receipt = new ConsistencyToken(new TreeMap<>(Map.of(2, 8L))).wire();
        String read = head.token().wire();

        // Then
        assertThatThrownBy(() -> Place.parse(receipt, head))
                .isInstanceOf(ChangesLostException.class)
                .hasMessageContaining("partition 0");
        assertThat(Place.parse(read, head).nextOffset(1)).isZero();
        assertThat(Place.parse("1." + receipt, head).nextOffset(0)).isZero();
    }

    @Test
    void a_place_never_goes_back() {
        assertThat(PLACE.reaching(Map.of(0, 41L, 1, 5L)))
                .isEqualTo(new Place(7, 2, new TreeMap<>(Map.of(0, 42L, 1, 5L, 3, 1L))));
    }
}
