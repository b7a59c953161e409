package io.entente.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.date.LabelLanguage;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProblemTextsTest {

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_type_is_told_in_every_language(ProblemType type) {
        assertThat(type.title(LabelLanguage.EN)).isEqualTo(type.title());
        assertThat(type.wayOut(LabelLanguage.EN)).isEqualTo(type.wayOut());
        assertThat(List.of(type.title(), type.title(LabelLanguage.FR), type.title(LabelLanguage.VI)))
                .doesNotHaveDuplicates();
        assertThat(List.of(type.wayOut(), type.wayOut(LabelLanguage.FR), type.wayOut(LabelLanguage.VI)))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_problem_is_translated_whole_when_it_says_nothing_of_its_own() {
        // Given
        var problem = Problem.of(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.wayOut());

        // When
        Problem translated = problem.at("urn:x").in(LabelLanguage.FR);

        // Then
        assertThat(translated.title()).isEqualTo("Cette ressource n’existe pas");
        assertThat(translated.detail()).isEqualTo("Vérifiez le chemin ; les identifiants respectent la casse.");
        assertThat(translated.instance()).isEqualTo("urn:x");
        assertThat(translated.languages(LabelLanguage.FR)).isEqualTo("fr");
    }

    @Test
    void what_was_found_in_one_request_stays_english() {
        // Given
        var problem = Problem.of(ProblemType.REQUEST_TOO_LARGE, "a body has at most 9 bytes");

        // When
        Problem translated = problem.in(LabelLanguage.VI);

        // Then
        assertThat(translated.detail())
                .startsWith(ProblemType.REQUEST_TOO_LARGE.wayOut(LabelLanguage.VI))
                .endsWith(" (a body has at most 9 bytes)");
        assertThat(translated.languages(LabelLanguage.VI)).isEqualTo("vi, en");
    }

    @Test
    void faults_stay_english() {
        // Given
        ProblemType type = ProblemType.INVALID_EVENT;
        var faults = List.of(new Fault("/id", "required", "id is missing"));

        // When
        Problem translated = Problem.of(type, type.wayOut(), faults).in(LabelLanguage.FR);

        // Then
        assertThat(translated.errors()).isEqualTo(faults);
        assertThat(translated.languages(LabelLanguage.FR)).isEqualTo("fr, en");
    }

    @Test
    void english_needs_no_translation() {
        // Given
        var problem = Problem.of(ProblemType.REQUEST_TOO_LARGE, "a body has at most 9 bytes");

        // Then
        assertThat(problem.in(LabelLanguage.EN)).isSameAs(problem);
        assertThat(problem.languages(LabelLanguage.EN)).isEqualTo("en");
    }
}
