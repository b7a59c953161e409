package io.entente.query.readmodel.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.event.LangMap;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextsTest {

    @Test
    void texts_that_are_equal_give_the_same_name_in_whatever_order_they_stand() {
        // Given
        LangMap one = texts("vi", "Hà Nội", "fr", "Hanoï");
        LangMap other = texts("fr", "Hanoï", "vi", "Hà Nội");

        // Then
        assertThat(one).isEqualTo(other);
        assertThat(Texts.sortName(one)).isEqualTo(Texts.sortName(other)).isEqualTo("Hanoï");
        assertThat(Texts.sortName(texts("vi", "Hà Nội", "en", "Hanoi"))).isEqualTo("Hanoi");
        assertThat(Texts.sortName(LangMap.NONE)).isEmpty();
    }

    @Test
    void no_name_is_too_long_for_an_index() {
        // Given
        String name = "a" + "\uD83C\uDFD9".repeat(4_000);

        // When
        String key = Texts.sortKey(name);

        // Then
        assertThat(key).startsWith("a\uD83C\uDFD9").isSubstringOf(name);
        assertThat(key.codePointCount(0, key.length())).isEqualTo(200);
        assertThat(key.getBytes(StandardCharsets.UTF_8).length).isLessThan(2_704);
        assertThat(Texts.sortKey("Hanoi")).isEqualTo("Hanoi");
    }

    private static LangMap texts(String tag, String text, String otherTag, String otherText) {
        var texts = new LinkedHashMap<String, String>();
        texts.put(tag, text);
        texts.put(otherTag, otherText);
        return new LangMap(texts);
    }
}
