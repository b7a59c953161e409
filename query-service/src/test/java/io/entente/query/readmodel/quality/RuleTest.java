package io.entente.query.readmodel.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.common.date.LabelLanguage;
import io.entente.query.history.AmendmentOutcome;
import io.entente.query.http.InvalidParameterException;
import io.entente.query.projection.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleTest {

    @Test
    void every_rule_that_the_engine_quotes_is_known() {
        // When
        Stream<String> quoted = Stream.concat(
                Stream.of(
                        Finding.REFERS_TO_ABSENT,
                        Finding.DECLARED_TWICE,
                        Finding.AFTER_THE_END,
                        Finding.DISBURSED_MORE_THAN_COMMITTED),
                Arrays.stream(AmendmentOutcome.values())
                        .filter(outcome -> outcome != AmendmentOutcome.APPLIED)
                        .map(AmendmentOutcome::rule));

        // Then
        assertThat(quoted)
                .allSatisfy(code -> assertThat(Rule.ofCode(code)).as(code).isPresent());
    }

    @Test
    void every_rule_is_explained_in_every_language_and_differently_in_each() {
        // Given
        RuleTexts texts = RuleTexts.load();

        // When, Then
        assertThat(Rule.values()).allSatisfy(rule -> assertThat(
                        Arrays.stream(LabelLanguage.values()).map(language -> texts.of(rule, language)))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.endsWith(".")));
        assertThat(texts.byRule()).hasSameSizeAs(Rule.values());
    }

    @Test
    void a_severity_asks_for_its_rules() {
        // When
        var errors = QualityFilter.of(List.of(), "error", null);
        var none = QualityFilter.of(List.of("single-source"), "error", null);

        // Then
        assertThat(errors.rules()).contains("period-reversed").doesNotContain("single-source");
        assertThat(none.rules()).isEmpty();
    }

    @Test
    void a_rule_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> QualityFilter.of(List.of("bad-taste"), null, null))
                .isInstanceOf(InvalidParameterException.class);
    }
}
