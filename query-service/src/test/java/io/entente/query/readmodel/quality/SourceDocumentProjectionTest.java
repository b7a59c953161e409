package io.entente.query.readmodel.quality;

import static io.entente.query.readmodel.Facts.event;
import static io.entente.query.readmodel.Facts.retracted;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.Folded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SourceDocumentProjectionTest {

    @Test
    void a_document_that_is_copied_goes_back_to_what_it_was_copied_from() {
        // When
        var original = Folded.sample(new SourceDocumentProjection(), "src-000").row("src-000");
        var copy = Folded.sample(new SourceDocumentProjection(), "src-001").row("src-001");

        // Then
        assertThat(original.roots()).containsExactly("src-000");
        assertThat(copy.roots()).containsExactly("Hanoi Times");
    }

    @Test
    void a_document_that_is_taken_back_has_no_row() {
        // Given
        var registered = event("src-9-registered", "SourceRegistered", "2024", """
                {"sourceId": "src-9", "kind": "news-article", "derivedFrom": [{"sourceId": "src-8"}]}""");

        // When
        var before = Folded.by(new SourceDocumentProjection(), registered).rows();
        var after = Folded.by(new SourceDocumentProjection(), registered, retracted(registered))
                .rows();

        // Then
        assertThat(before).singleElement().satisfies(row -> assertThat(row.roots())
                .containsExactly("src-8"));
        assertThat(after).isEmpty();
    }
}
