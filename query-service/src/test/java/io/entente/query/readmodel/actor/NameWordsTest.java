package io.entente.query.readmodel.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.query.http.InvalidParameterException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NameWordsTest {

    @Test
    void each_word_begins_a_word_of_the_name_or_all_of_them_do_as_one() {
        assertThat(NameWords.query("Dương Đ")).isEqualTo("('duong':* & 'd':*) | 'duongd':*");
    }

    @Test
    void what_means_something_to_postgresql_is_no_part_of_a_word() {
        assertThat(NameWords.query("a:b\\c & !d")).isEqualTo("('a':* & 'b':* & 'c':* & 'd':*) | 'abcd':*");
    }

    @Test
    void of_a_name_without_end_no_word_is_too_long_for_an_index() {
        assertThat(NameWords.of("ຫລວງພະບາງ ".repeat(400) + "x".repeat(4000)))
                .isNotEmpty()
                .allMatch(word -> word.getBytes(StandardCharsets.UTF_8).length < 2046);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "\u0301"})
    void a_text_without_a_word_is_refused(String text) {
        assertThatThrownBy(() -> NameWords.query(text)).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void a_text_longer_than_any_name_is_refused() {
        assertThatThrownBy(() -> NameWords.query("x".repeat(201))).isInstanceOf(InvalidParameterException.class);
    }
}
