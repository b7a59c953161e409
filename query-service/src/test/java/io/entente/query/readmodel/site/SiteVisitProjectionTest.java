package io.entente.query.readmodel.site;

import static io.entente.query.readmodel.Facts.visit;
import static io.entente.query.readmodel.Told.corrected;
import static io.entente.query.readmodel.Told.retracted;
import static io.entente.query.readmodel.Told.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.query.readmodel.Folded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SiteVisitProjectionTest {

    private static final CloudEvent SHOWN = shown();

    @Test
    void the_site_of_the_sample_keeps_its_misspelt_name_beside_the_right_one() {
        // When
        var rows = Folded.sample(new SiteVisitProjection(), "fr-idf~vn-hn").rows();

        // Then
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.site().name().in("fr")).hasValue("Station d'épuration Seine Aval");
            assertThat(row.site().nameAsReported()).isEqualTo("Sein Aval Wastewater Treatment Plant");
            assertThat(row.visitors()).containsExactly("person-hoang-trung-hai");
            assertThat(row.visitorSides()).containsExactly("vn-hn");
        });
    }

    @Test
    void a_correction_changes_the_kind_of_site_and_a_retraction_removes_the_visit() {
        // When
        var corrected =
                Folded.by(new SiteVisitProjection(), SHOWN, corrected(SHOWN, "{\"site\": {\"siteKind\": \"metro\"}}"));
        var removed = Folded.by(new SiteVisitProjection(), SHOWN, retracted(SHOWN));

        // Then
        assertThat(corrected.rows()).extracting(row -> row.site().siteKind()).containsExactly("metro");
        assertThat(removed.rows()).isEmpty();
    }

    private static CloudEvent shown() {
        CloudEvent event = with(visit("s", "2019"), """
                {"siteVisitId": "fr-idf~vn-hn.site-visit.s",
                 "site": {"siteId": "site-s", "name": {"en": "S"}, "siteKind": "plant"}, "visitors": []}""");
        return new CloudEvent(event.document().deepCopy().put("type", "io.entente.SiteVisited.v1"));
    }
}
