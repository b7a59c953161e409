package io.entente.query.readmodel.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.query.http.InvalidParameterException;
import io.entente.query.readmodel.search.Terms.Stretch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TermsTest {

    @Test
    void a_word_typed_twice_is_one_term() {
        assertThat(Terms.of("Nước nuoc HANOI").words()).containsExactly("nuoc", "hanoi");
    }

    @Test
    void stretches_come_longest_first() {
        assertThat(Terms.of("a b c").stretches())
                .containsExactly(
                        new Stretch(0, 3),
                        new Stretch(0, 2),
                        new Stretch(1, 3),
                        new Stretch(0, 1),
                        new Stretch(1, 2),
                        new Stretch(2, 3));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"  ", "?!", "1 2 3 4 5 6 7 8 9 10 11"})
    void none_and_too_many_are_refused(String q) {
        assertThatThrownBy(() -> Terms.of(q)).isInstanceOf(InvalidParameterException.class);
    }
}
