package io.entente.query.readmodel.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsTest {

    @Test
    void a_text_is_cut_at_everything_that_is_no_letter_and_no_digit() {
        assertThat(Words.of("L’accord « 2018–2021 », d'Île-de-France (n° 3)."))
                .containsExactly("l", "accord", "2018", "2021", "d", "ile", "de", "france", "n", "3");
    }

    @Test
    void neighbours_are_joined() {
        assertThat(Words.joined(Words.of("Thành phố Hà Nội"))).containsExactly("thanhpho", "phoha", "hanoi");
        assertThat(Words.joined(List.of("hanoi"))).isEmpty();
    }

    @Test
    void what_is_too_long_for_a_lexeme_is_no_word() {
        assertThat(Words.of("a " + "b".repeat(3000) + " c")).containsExactly("a", "c");
    }

    @Test
    void a_text_without_letters_has_no_words() {
        assertThat(Words.of(" – … ' ")).isEmpty();
    }
}
