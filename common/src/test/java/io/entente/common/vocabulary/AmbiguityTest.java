package io.entente.common.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The ambiguities of the Hanoi and Île-de-France articles, as far as codes carry them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AmbiguityTest {

    private final Vocabularies vocabularies = Vocabularies.load();

    @Test
    void q5_one_instrument_may_be_called_an_agreement_or_a_plan_and_both_are_coded() {
        // When
        Vocabulary instruments = vocabularies.get("instrument-type");

        // Then
        assertThat(instruments.codes()).contains("cooperation-agreement", "action-plan");
    }

    @Test
    void q7_a_form_of_finance_that_is_not_told_is_unknown_and_not_left_out() {
        // When
        Vocabulary kinds = vocabularies.get("finance-kind");

        // Then
        assertThat(kinds.label("unknown", "en")).isEqualTo("unknown");
        assertThat(kinds.label("unknown", "vi")).isEqualTo("không rõ");
    }

    @Test
    void q12_a_body_of_the_party_and_the_peoples_committee_are_different_kinds_of_organisations() {
        // Given
        Vocabulary organisations = vocabularies.get("organisation-type");

        // When
        Concept party = organisations.find("political-party-body").orElseThrow();
        Concept committee = organisations.find("local-authority-executive").orElseThrow();

        // Then
        assertThat(party.broader()).isNotEqualTo(committee.broader());
        assertThat(party.mappings()).isNotEqualTo(committee.mappings());
    }

    @Test
    void q16_agreements_are_counted_at_an_unstated_level_until_it_is_known() {
        // When
        Vocabulary levels = vocabularies.get("indicator-level");

        // Then
        assertThat(levels.codes()).contains("unspecified", "city-level", "department-level");
    }
}
