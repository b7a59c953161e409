package io.entente.common.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VocabularyTest {

    private final Vocabularies vocabularies = Vocabularies.load();

    @ParameterizedTest
    @CsvSource({
        "clean-water-supply,vi,cung cấp nước sạch",
        "clean-water-supply,fr,approvisionnement en eau potable",
        "clean-water-supply,fr-CA,approvisionnement en eau potable",
        "clean-water-supply,lo,clean water supply",
        "x-urban-lighting,fr,x-urban-lighting",
    })
    void a_code_has_a_label_in_the_language_else_in_english_else_it_is_its_own(
            String code, String language, String expected) {
        // When
        String label = vocabularies.get("fields-of-cooperation").label(code, language);

        // Then
        assertThat(label).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"joint-committee,true", "x-round-table,true", "x-,false", "round-table,false", "Joint-Committee,false"})
    void a_producer_may_use_the_codes_of_the_list_and_private_ones(String code, boolean allowed) {
        // When
        Vocabulary meetingKinds = vocabularies.get("meeting-kind");

        // Then
        assertThat(meetingKinds.allows(code)).isEqualTo(allowed);
    }

    @Test
    void a_vocabulary_that_is_not_shipped_is_refused_with_those_that_are() {
        // When, Then
        assertThatThrownBy(() -> vocabularies.get("meeting-kinds"))
                .isInstanceOf(UnknownVocabularyException.class)
                .hasMessageContaining("'meeting-kinds'")
                .hasMessageContaining("meeting-kind, ");
    }

    @Test
    void of_several_versions_the_newest_counts_in_whatever_order_they_come() {
        // Given
        Vocabulary old = new Vocabulary("meeting-kind", 9, "", List.of());
        Vocabulary current = new Vocabulary("meeting-kind", 10, "", List.of());

        // When
        Stream<Vocabularies> orders =
                Stream.of(List.of(old, current), List.of(current, old)).map(Vocabularies::of);

        // Then
        assertThat(orders).allMatch(each -> each.get("meeting-kind").equals(current));
    }

    @Test
    void adaptation_to_climate_change_is_no_sector_but_a_policy_marker() {
        // When
        Concept adaptation = vocabularies
                .get("fields-of-cooperation")
                .find("climate-adaptation")
                .orElseThrow();

        // Then
        assertThat(adaptation.match()).isEqualTo(Match.NONE);
        assertThat(adaptation.crs()).isEmpty();
        assertThat(adaptation.sdg()).containsExactly("13.1", "13.2");
        assertThat(adaptation.mappings()).containsEntry("iati-policy-marker", "7");
        assertThat(adaptation.note()).contains("marker 7");
    }

    @Test
    void codes_keep_the_order_in_which_they_are_shown() {
        // When
        Vocabulary strengths = vocabularies.get("commitment-strength");

        // Then
        assertThat(strengths.codes()).containsExactly("firm", "intended", "exploratory");
    }
}
