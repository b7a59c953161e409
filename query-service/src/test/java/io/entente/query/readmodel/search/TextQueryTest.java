package io.entente.query.readmodel.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.search.Terms.Stretch;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextQueryTest {

    @Test
    void a_term_stands_for_itself_and_for_itself_joined_with_a_neighbour() {
        // When
        TextQuery query = TextQuery.of(Terms.of("ha noi luc"));

        // Then
        assertThat(query.text()).isEqualTo("('ha' | 'hanoi') & ('noi' | 'hanoi' | 'noiluc') & ('luc' | 'noiluc')");
    }

    @Test
    void the_terms_of_a_name_stand_for_who_bears_it_too() {
        // Given
        TextQuery query = TextQuery.of(Terms.of("tuan luc"));

        // When
        TextQuery wider = query.or(new Stretch(0, 1), List.of("actor:person-tuan"));

        // Then
        assertThat(wider.text()).isEqualTo("('tuan' | 'tuanluc' | 'actor:person-tuan') & ('luc' | 'tuanluc')");
        assertThat(query.text()).doesNotContain("actor");
    }

    @Test
    void a_word_of_a_label_stands_for_the_fields_that_have_it() {
        // When
        TextQuery query = TextQuery.of(Terms.of("potable"));
        TextQuery corrected = TextQuery.of(Terms.of("potabel")).orWords(0, List.of("potable"));

        // Then
        assertThat(query.text()).isEqualTo("('potable' | 'field:clean-water-supply')");
        assertThat(corrected.text()).isEqualTo("('potabel' | 'potable' | 'field:clean-water-supply')");
    }

    @Test
    void what_must_be_there_besides_is_added_and_quoted() {
        // When
        String narrowed = TextQuery.of(Terms.of("luc")).narrowedTo(List.of(Set.of("field:o'b\\c")));

        // Then
        assertThat(narrowed).isEqualTo("('luc') & ('field:o''b\\\\c')");
    }
}
