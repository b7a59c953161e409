package io.entente.query.readmodel.met;

import static io.entente.query.readmodel.Facts.meeting;
import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Told.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.query.readmodel.Folded;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EncounterProjectionTest {

    private static final CloudEvent HELD = with(meeting("m", "2019-09-16"), """
            {"participants": [
              {"actorId": "person-hai", "kind": "person", "nameAsReported": "Hai", "organisationId": "org-party",
               "representing": "org-hanoi", "side": "vn-hn"},
              {"actorId": "person-tuan", "kind": "person", "nameAsReported": "Tuan", "organisationId": "org-committee",
               "representing": "org-hanoi", "side": "vn-hn"},
              {"actorId": "person-pecresse", "kind": "person", "nameAsReported": "Pécresse",
               "organisationId": "org-region", "side": "fr-idf"},
              {"kind": "group", "nameAsReported": "some businesses", "side": "third-party"}]}""");

    @Test
    void everybody_who_sat_opposite_was_met_by_the_people_their_organisations_and_those_they_act_for() {
        // When
        var rows = Folded.by(new EncounterProjection(), HELD).rows();

        // Then
        assertThat(rows)
                .extracting(row -> Objects.toString(row.organisation(), "a group"))
                .containsExactly("org-party", "org-committee", "org-region", "a group");
        assertThat(rows.get(2).metBy())
                .containsExactly("person-hai", "org-party", "org-hanoi", "person-tuan", "org-committee");
        assertThat(rows.get(2).metBySides()).containsExactly("vn-hn");
        assertThat(rows.get(0).metBy()).containsExactly("person-pecresse", "org-region");
    }

    @Test
    void a_meeting_of_one_side_among_itself_meets_nobody() {
        // When
        var folded = Folded.by(new EncounterProjection(), with(meeting("m", "2019"), """
                {"participants": [
                  {"kind": "person", "nameAsReported": "A", "organisationId": "org-a", "side": "vn-hn"},
                  {"kind": "person", "nameAsReported": "B", "organisationId": "org-b", "side": "vn-hn"}]}"""));

        // Then
        assertThat(folded.rows()).isEmpty();
    }

    @Test
    void several_people_of_one_organisation_are_one_encounter() {
        // When
        var folded = Folded.by(new EncounterProjection(), with(meeting("m", "2019"), """
                {"participants": [
                  {"kind": "person", "nameAsReported": "A", "organisationId": "org-a", "side": "vn-hn"},
                  {"kind": "person", "nameAsReported": "B", "organisationId": "org-b", "side": "fr-idf"},
                  {"kind": "person", "nameAsReported": "C", "organisationId": "org-b", "side": "fr-idf"}]}"""));

        // Then
        assertThat(folded.rows()).extracting(row -> row.people().size()).containsExactly(1, 2);
    }

    @Test
    void the_sample_meets_three_french_organisations_and_one_unnamed_group_on_behalf_of_hanoi() {
        // When
        var rows = Folded.sample(new EncounterProjection(), "fr-idf~vn-hn").rows();

        // Then
        assertThat(rows)
                .filteredOn(row -> row.metBySides().contains("vn-hn"))
                .extracting(row -> Objects.toString(row.organisation(), "a group"))
                .containsExactly(
                        "org-region-ile-de-france", "org-french-communist-party", "a group", "org-french-senate");
    }

    @Test
    void a_correction_moves_the_encounters_and_a_retraction_removes_them() {
        // When
        var moved = Folded.by(new EncounterProjection(), HELD, redated(HELD, "2020-01-02"));
        var removed = Folded.by(new EncounterProjection(), HELD, retracted(HELD));

        // Then
        assertThat(moved.rows())
                .extracting(row -> row.occurred().bounds().earliest())
                .containsOnly(LocalDate.parse("2020-01-02"));
        assertThat(removed.rows()).isEmpty();
    }
}
