package io.entente.query.readmodel.visit;

import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.visit;
import static io.entente.query.readmodel.Told.by;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.projection.Finding;
import io.entente.query.readmodel.Folded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisitProjectionTest {

    @Test
    void the_visit_of_the_sample_has_the_year_that_its_correction_made_certain() {
        // When
        var rows = Folded.sample(new VisitProjection(), "fr-idf~vn-hn").rows();

        // Then
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.occurred().yearCertain()).isTrue());
    }

    @Test
    void a_visit_that_two_sources_declare_is_one_and_a_finding() {
        // When
        var folded = Folded.by(new VisitProjection(), visit("v", "2019"), by("urn:entente:other", visit("v", "2020")));

        // Then
        assertThat(folded.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.occurred().date().edtf()).isEqualTo("2019"));
        assertThat(folded.findings()).containsExactly(Finding.DECLARED_TWICE);
    }

    @Test
    void a_correction_redates_the_visit_and_a_retraction_removes_it() {
        // Given
        var visit = visit("v", "2019?");

        // When
        var corrected = Folded.by(new VisitProjection(), visit, redated(visit, "2020"));
        var removed = Folded.by(new VisitProjection(), visit, retracted(visit));

        // Then
        assertThat(corrected.rows())
                .extracting(row -> row.occurred().isYearDoubted())
                .containsExactly(false);
        assertThat(removed.rows()).isEmpty();
    }
}
