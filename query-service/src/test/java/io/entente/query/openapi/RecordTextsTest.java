package io.entente.query.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.http.Page;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordTextsTest {

    @Test
    void tags_of_javadoc_are_taken_for_their_words() {
        // When
        var texts = RecordTexts.parse("""
             One {@link Page} of it.

             <p>More for programmers.

             @param age in days, {@code 0} for
                 today; see {@link Page#self() the address}
             @param name as reported
            """);

        // Then
        assertThat(texts.summary()).isEqualTo("One Page of it.");
        assertThat(texts.byComponent())
                .containsEntry("age", "in days, 0 for today; see address")
                .containsEntry("name", "as reported")
                .hasSize(2);
    }

    @Test
    void the_texts_of_the_records_of_this_service_are_kept_beside_them() {
        assertThat(RecordTexts.of(Page.class.getName()).byComponent())
                .containsEntry("self", "this page, as path and query");
    }

    @Test
    void a_record_that_says_nothing_has_no_text() {
        assertThat(RecordTexts.of("io.entente.Nothing").byComponent()).isEmpty();
    }
}
