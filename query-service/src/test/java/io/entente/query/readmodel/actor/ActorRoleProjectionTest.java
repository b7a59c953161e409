package io.entente.query.readmodel.actor;

import static io.entente.query.readmodel.Told.corrected;
import static io.entente.query.readmodel.Told.ofActor;
import static io.entente.query.readmodel.Told.retracted;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.query.readmodel.Folded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActorRoleProjectionTest {

    private static final CloudEvent SEEN_DURING_THE_VISIT =
            role("2019-09-14", "2019-09-18", "[2019-09-14..2019-09-18]", "null");

    @Test
    void without_a_term_the_office_was_possibly_held_on_the_days_of_observation_and_on_no_other() {
        // When
        Tenure tenure = tenure(SEEN_DURING_THE_VISIT);

        // Then
        assertThat(tenure.possible().multirange()).isEqualTo("{[2019-09-14,2019-09-18]}");
        assertThat(tenure.certain().isEmpty()).isTrue();
    }

    @Test
    void on_the_one_day_of_an_observation_the_office_was_certainly_held_unless_its_year_is_in_doubt() {
        assertThat(tenure(role("2018-06-05", "2018-06-05", "2018-06-05", "null"))
                        .certain()
                        .multirange())
                .isEqualTo("{[2018-06-05,2018-06-05]}");
        assertThat(tenure(role("2024-01-30", "2024-01-30", "2024?-01-30", "null"))
                        .certain()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_term_told_in_years_makes_its_inner_days_certain_and_its_outer_years_possible() {
        // When
        Tenure tenure = tenure(role("2018-06-05", "2018-06-05", "2018-06-05", """
                {"edtf": "2016/2020", "earliest": "2016-01-01", "latest": "2020-12-31", "endInclusive": true,
                 "startPrecision": "year", "endPrecision": "year"}"""));

        // Then
        assertThat(tenure.possible().multirange()).isEqualTo("{[2016-01-01,2020-12-31]}");
        assertThat(tenure.certain().multirange()).isEqualTo("{[2016-12-31,2020-01-01]}");
    }

    @Test
    void a_term_within_one_year_is_certain_on_no_day() {
        // When
        Tenure tenure = tenure(role("2018-06-05", "2018-06-05", "2018-06-05", """
                {"edtf": "2018/2018", "earliest": "2018-01-01", "latest": "2018-12-31", "endInclusive": true,
                 "startPrecision": "year", "endPrecision": "year"}"""));

        // Then
        assertThat(tenure.certain().isEmpty()).isTrue();
    }

    @Test
    void an_observation_open_on_one_side_says_nothing_of_any_day() {
        assertThat(tenure(role(null, "2026-11-22", "XXXX", "null")).possible().isEmpty())
                .isTrue();
    }

    @Test
    void a_correction_that_adds_the_term_extends_the_days_and_a_retraction_removes_the_row() {
        // Given
        var correction = corrected(SEEN_DURING_THE_VISIT, """
                {"term": {"edtf": "2016-02-05/2020-02-07", "earliest": "2016-02-05", "latest": "2020-02-07",
                          "endInclusive": true, "startPrecision": "day", "endPrecision": "day"}}""");

        // When
        Tenure tenure = tenure(SEEN_DURING_THE_VISIT, correction);
        var removed = Folded.by(new ActorRoleProjection(), SEEN_DURING_THE_VISIT, retracted(SEEN_DURING_THE_VISIT));

        // Then
        assertThat(tenure.certain().multirange()).isEqualTo("{[2016-02-05,2020-02-07]}");
        assertThat(removed.rows()).isEmpty();
    }

    private static Tenure tenure(CloudEvent... events) {
        return Folded.by(new ActorRoleProjection(), events).rows().get(0).tenure();
    }

    private static CloudEvent role(String earliest, String latest, String edtf, String term) {
        return ofActor("person-hai", "role", "ActorRoleRecorded", """
                {"role": {"code": "party-secretary"}, "organisationId": "org-party", "term": %s, "observed":
                    {"edtf": "%s", "earliest": %s, "latest": "%s", "precision": "day-within-range", "basis": "inferred",
                     "confidence": "medium"}}""".formatted(
                        term, edtf, earliest == null ? null : '"' + earliest + '"', latest));
    }
}
