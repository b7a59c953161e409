package io.entente.cli.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OperatorNameTest {

    @ParameterizedTest
    @CsvSource({"ana, ana", "_www, www", "jürgen, j_rgen", "CITY\\ana, CITY_ana", "ana b.@c-d_1, ana b.@c-d_1"})
    void a_user_name_is_made_fit_for_a_header(String user, String sent) {
        // When
        var name = OperatorName.near(user);

        // Then
        assertThat(name).contains(new OperatorName(sent));
    }

    @Test
    void nothing_is_left_of_some_and_long_ones_are_cut() {
        // When
        var none = OperatorName.near("Нина".replaceAll("\\p{L}", "_"));
        var cut = OperatorName.near("a".repeat(100));

        // Then
        assertThat(none).isEmpty();
        assertThat(cut).contains(new OperatorName("a".repeat(80)));
    }
}
