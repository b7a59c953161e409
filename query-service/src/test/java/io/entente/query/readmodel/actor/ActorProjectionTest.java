package io.entente.query.readmodel.actor;

import static io.entente.query.readmodel.Told.corrected;
import static io.entente.query.readmodel.Told.ofActor;
import static io.entente.query.readmodel.Told.retracted;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.query.projection.Finding;
import io.entente.query.readmodel.Folded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActorProjectionTest {

    private static final CloudEvent TUAN = registered("tuan", """
            {"kind": "person", "name": {"en": "Duong Duc Tuan", "vi": "Dương Đức Tuấn"}, "aliases": ["Mr. Tuan"]}""");

    @Test
    void a_vietnamese_name_is_sorted_by_the_given_name_in_vietnamese_and_as_written_elsewhere() {
        // When
        var row = Folded.by(new ActorProjection(), TUAN).row("person-tuan");

        // Then
        assertThat(row.names().sortName("en")).isEqualTo("duong duc tuan");
        assertThat(row.names().sortName("fr")).isEqualTo("duong duc tuan");
        assertThat(row.names().sortName("vi")).isEqualTo("tuan duong duc");
    }

    @Test
    void a_name_without_a_vietnamese_form_and_that_of_an_organisation_are_sorted_as_written_in_vietnamese_too() {
        // Given
        var person = registered("p", "{\"kind\": \"person\", \"name\": {\"fr\": \"Valérie Pécresse\"}}");
        var office = registered("o", "{\"kind\": \"organisation\", \"name\": {\"vi\": \"Sở Ngoại vụ Hà Nội\"}}");

        // When
        var folded = Folded.by(new ActorProjection(), person, office);

        // Then
        assertThat(folded.row("person-p").names().sortName("vi")).isEqualTo("valerie pecresse");
        assertThat(folded.row("person-o").names().sortName("vi")).isEqualTo("so ngoai vu ha noi");
    }

    @Test
    void the_words_of_all_names_are_kept_folded_and_each_name_once_more_without_its_spaces() {
        // When
        var row = Folded.by(new ActorProjection(), TUAN).row("person-tuan");

        // Then
        assertThat(row.names().words()).isEqualTo("'duc' 'duong' 'duongductuan' 'mr' 'mrtuan' 'tuan'");
    }

    @Test
    void a_correction_changes_the_name_and_the_row_rests_on_both() {
        // When
        var folded =
                Folded.by(new ActorProjection(), TUAN, corrected(TUAN, "{\"name\": {\"en\": \"Tuan\", \"vi\": null}}"));

        // Then
        var row = folded.row("person-tuan");
        assertThat(row.registered().name().texts()).containsOnlyKeys("en").containsValue("Tuan");
        assertThat(row.eventIds()).extracting("id").containsExactly("tuan", "tuan-EventCorrected");
    }

    @Test
    void a_retracted_registration_leaves_no_actor() {
        assertThat(Folded.by(new ActorProjection(), TUAN, retracted(TUAN)).rows())
                .isEmpty();
    }

    @Test
    void a_second_registration_changes_nothing_and_is_a_finding() {
        // When
        var again =
                ofActor("person-tuan", "again", "ActorRegistered", "{\"kind\": \"person\", \"name\": {\"en\": \"X\"}}");
        var folded = Folded.by(new ActorProjection(), TUAN, again);

        // Then
        assertThat(folded.row("person-tuan").registered().name().in("en")).hasValue("Duong Duc Tuan");
        assertThat(folded.findings()).containsExactly(Finding.DECLARED_TWICE);
    }

    private static CloudEvent registered(String slug, String data) {
        return ofActor("person-" + slug, slug, "ActorRegistered", data);
    }
}
