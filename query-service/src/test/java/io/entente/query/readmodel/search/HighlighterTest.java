package io.entente.query.readmodel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HighlighterTest {

    @Test
    void words_are_marked_as_they_were_written_and_neighbours_as_one() {
        assertThat(highlighter("duong", "duc", "tuan", "nuoc").html("Ông Dương Đức Tuấn nói về nước."))
                .isEqualTo("Ông <em>Dương Đức Tuấn</em> nói về <em>nước</em>.");
    }

    @Test
    void a_word_written_in_two_is_marked_where_it_is_searched_in_one() {
        assertThat(highlighter("hanoi").html("Thành phố Hà Nội")).isEqualTo("Thành phố <em>Hà Nội</em>");
    }

    @Test
    void hyphens_and_apostrophes_do_not_part_what_is_marked() {
        assertThat(highlighter("d", "ile", "de", "france").html("Région d’Île-de-France"))
                .isEqualTo("Région <em>d’Île-de-France</em>");
    }

    @Test
    void what_the_source_wrote_is_text_and_no_markup() {
        assertThat(highlighter("water").html("<b onclick=\"x('&')\">water</b>"))
                .isEqualTo("&lt;b onclick=&quot;x(&#39;&amp;&#39;)&quot;&gt;<em>water</em>&lt;/b&gt;");
    }

    @Test
    void decomposed_text_is_marked_whole() {
        assertThat(highlighter("nuoc").html("nu\u031Bo\u031B\u0301c")).isEqualTo("<em>nu\u031Bo\u031B\u0301c</em>");
    }

    @Test
    void a_text_without_the_words_is_only_escaped() {
        assertThat(highlighter("water").html("a < b")).isEqualTo("a &lt; b");
        assertThat(highlighter("water").hits(new Passage(Passage.Kind.WORDING, null, "a < b")))
                .isZero();
    }

    private static Highlighter highlighter(String... words) {
        return new Highlighter(Set.of(words));
    }
}
