package io.entente.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CursorCodecTest {

    private static final Cursor CURSOR = new Cursor(7, -1L, List.of("2019-09-14", "Thăng Long", ""));

    private final CursorCodec codec = new CursorCodec(new byte[CursorCodec.KEY_BYTES]);

    @Test
    void a_cursor_comes_back_as_it_was() {
        assertThat(codec.read(codec.text(CURSOR))).isEqualTo(CURSOR);
    }

    @Test
    void a_long_sort_key_comes_back_as_it_was() {
        // Given
        var cursor = new Cursor(1, 0, List.of("a".repeat(70_000)));

        // Then
        assertThat(codec.read(codec.text(cursor))).isEqualTo(cursor);
    }

    @Test
    void every_changed_byte_is_noticed() {
        // Given
        byte[] bytes = Base64.getUrlDecoder().decode(codec.text(CURSOR));

        for (int place = 0; place < bytes.length; place++) {
            // When
            bytes[place]++;
            String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

            // Then
            assertThatThrownBy(() -> codec.read(forged)).isInstanceOf(InvalidCursorException.class);
            bytes[place]--;
        }
    }

    @Test
    void a_cursor_that_is_cut_anywhere_is_noticed() {
        // Given
        String text = codec.text(CURSOR);

        for (int length = 0; length < text.length(); length++) {
            // When
            String cut = text.substring(0, length);

            // Then
            assertThatThrownBy(() -> codec.read(cut)).isInstanceOf(InvalidCursorException.class);
        }
    }

    @Test
    void a_cursor_of_another_key_is_refused() {
        // Given
        byte[] otherKey = new byte[CursorCodec.KEY_BYTES];
        otherKey[0] = 1;
        String foreign = new CursorCodec(otherKey).text(CURSOR);

        // Then
        assertThatThrownBy(() -> codec.read(foreign)).isInstanceOf(InvalidCursorException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "ä", "%%%", "AAAA"})
    void what_is_no_cursor_is_refused(String text) {
        assertThatThrownBy(() -> codec.read(text)).isInstanceOf(InvalidCursorException.class);
    }
}
