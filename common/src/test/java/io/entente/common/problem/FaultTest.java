package io.entente.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultTest {

    @Test
    void texts_are_cut_where_they_become_longer_than_anyone_reads() {
        // Given
        String whole = "x".repeat(Fault.TEXT_LENGTH_MAX);

        // When
        var longest = new Fault("/" + whole.substring(1), "bad-name", whole);
        var longer = new Fault("/" + whole, "bad-name", whole + "x");

        // Then
        assertThat(longest.detail()).isEqualTo(whole);
        assertThat(longer.detail()).hasSize(Fault.TEXT_LENGTH_MAX).endsWith("x…");
        assertThat(longer.pointer()).hasSize(Fault.TEXT_LENGTH_MAX).endsWith("x…");
    }

    @Test
    void no_character_is_cut_in_two() {
        assertThat(new Fault("", "bad-name", "x" + "𝄞".repeat(Fault.TEXT_LENGTH_MAX)).detail())
                .endsWith("𝄞…");
        assertThat(new Fault("", "bad-name", "𝄞".repeat(Fault.TEXT_LENGTH_MAX)).detail())
                .endsWith("𝄞…");
    }
}
