package io.entente.query.readmodel.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.query.http.InvalidParameterException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NetworkParamsTest {

    @Test
    void meetings_tie_only_when_they_are_asked_for() {
        // When
        var usual = new NetworkParams(null, null, List.of(), null, null, null).filter();
        var asked = new NetworkParams(null, null, List.of("met", "funded", "met"), null, null, null).filter();

        // Then
        assertThat(usual.kinds())
                .startsWith("partnership", "partnership-observed", "funding")
                .contains("membership-under-consideration", "membership-joined")
                .doesNotContain("met");
        assertThat(asked.kinds()).containsExactly("met", "funding");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, -1})
    void a_walk_is_one_to_three_steps_long(int depth) {
        assertThatThrownBy(() -> new NetworkParams("org-hanoi", depth, List.of(), null, null, null).filter())
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("depth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hanoi", "org-hanoi <x>"})
    void a_walk_begins_with_an_actor(String ego) {
        assertThatThrownBy(() -> new NetworkParams(ego, 2, List.of(), null, null, null).filter())
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("ego");
    }

    @Test
    void a_depth_needs_somebody_to_begin_with_and_an_edge_a_known_word() {
        assertThatThrownBy(() -> new NetworkParams(null, 2, List.of(), null, null, null).filter())
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("ego");
        assertThatThrownBy(() -> new NetworkParams(null, null, List.of("married"), null, null, null).filter())
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("partnership, funded, member, met");
    }
}
