package io.entente.common.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.entente.common.codec.Json;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FuzzyDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"edtf", "precision", "basis", "confidence"})
    void a_date_without_a_required_field_is_refused_by_its_name(String field) throws JsonProcessingException {
        // Given
        String complete = "{'edtf':'1989','precision':'year','basis':'stated','confidence':'high'}".replace('\'', '"');
        JsonNode incomplete = Json.mapper().readTree(complete.replace(field, "other"));

        // When, Then
        assertThatThrownBy(() -> Json.mapper().treeToValue(incomplete, FuzzyDate.class))
                .isInstanceOf(ValueInstantiationException.class)
                .hasMessageContaining(field);
    }

    @Test
    void a_date_in_json_has_its_components_and_nothing_that_is_computed() throws JsonProcessingException {
        // When
        String json = Json.mapper().writeValueAsString(FuzzyDate.ofStated("1989"));

        // Then
        assertThat(json)
                .isEqualTo("{'edtf':'1989','earliest':'1989-01-01','latest':'1989-12-31','precision':'year',"
                                .replace('\'', '"')
                        + "'basis':'stated','confidence':'high','evidence':[]}".replace('\'', '"'));
    }

    @Test
    void a_stated_date_takes_bounds_and_precision_from_its_string() {
        // When
        FuzzyDate signed = FuzzyDate.ofStated("2018-06");

        // Then
        assertThat(signed.earliest()).isEqualTo("2018-06-01");
        assertThat(signed.latest()).isEqualTo("2018-06-30");
        assertThat(signed.precision()).isEqualTo(DatePrecision.MONTH);
        assertThat(signed.basis()).isEqualTo(DateBasis.STATED);
        assertThat(signed.confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void evidence_cannot_be_changed_from_outside() {
        // Given
        List<String> evidence = FuzzyDate.ofStated("1989").evidence();

        // When, Then
        assertThatThrownBy(() -> evidence.add("1989 + 30")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_date_needs_a_string() {
        // When, Then
        assertThatNullPointerException().isThrownBy(() -> FuzzyDate.ofStated(null));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2018-06,2018-06-01,2018-06-30,true,true",
                "2018-06,2018-06-15,-,true,false",
                "2018-06,-,2018-06-15,true,false",
                "2018-06,2018-06-30,2018-12-31,true,false",
                "2018-06,2018-07-01,-,false,false",
                "2018-06,-,2018-05-31,false,false",
                "2018-06,-,-,true,true",
                "2019?,2019-01-01,2019-12-31,true,false",
                "2019?-09-14,2019-09-14,2019-09-14,true,false",
                "2019~,2019-01-01,2019-12-31,true,false",
                "201X,2010-01-01,2019-12-31,true,true",
                "1989/..,1980-01-01,-,true,true",
                "1989/..,1980-01-01,2030-12-31,true,false",
                "../2020,-,2020-12-31,true,true",
                "XXXX,1989-01-01,1989-12-31,true,false",
                "[2019-12-30..2020-01-02],2019-10-01,2020-03-31,true,true",
                "[2019-12-30..2020-01-02],2020-01-01,2020-12-31,true,false",
            })
    void a_range_holds_a_date_possibly_when_they_overlap_and_certainly_when_it_is_contained_and_undoubted(
            String edtf, LocalDate from, LocalDate to, boolean possibly, boolean certainly) {
        // Given
        DateRange range = new DateRange(from, to);

        // When
        FuzzyDate date = FuzzyDate.ofStated(edtf);

        // Then
        assertThat(date.possiblyWithin(range)).isEqualTo(possibly);
        assertThat(date.certainlyWithin(range)).isEqualTo(certainly);
    }

    @Test
    void a_range_that_ends_before_it_begins_is_refused() {
        // When, Then
        assertThatThrownBy(() -> new DateRange(LocalDate.parse("2019-09-18"), LocalDate.parse("2019-09-14")))
                .isInstanceOfSatisfying(ReversedRangeException.class, refusal -> {
                    assertThat(refusal.from()).isEqualTo("2019-09-18");
                    assertThat(refusal.to()).isEqualTo("2019-09-14");
                });
    }

    @Test
    void dates_are_ordered_by_their_beginning_then_their_end_and_unknown_ones_come_last() {
        // Given
        List<String> ordered =
                List.of("1989", "1989/..", "../2017", "2018", "2018/2021", "2018-06", "2019?-09-14", "XXXX");

        // When
        Stream<String> sorted = ordered.stream()
                .sorted(Comparator.reverseOrder())
                .map(FuzzyDate::ofStated)
                .sorted(FuzzyDate.CHRONOLOGICAL)
                .map(FuzzyDate::edtf);

        // Then
        assertThat(sorted).containsExactlyElementsOf(ordered);
    }

    @Test
    void nothing_is_certain_of_a_date_that_cannot_be_read() {
        // Given
        DateRange year = new DateRange(LocalDate.parse("2019-01-01"), LocalDate.parse("2019-12-31"));

        // When
        FuzzyDate unreadable = DateFixtures.with(FuzzyDate.ofStated("2019-09"), "edtf", "September 2019");

        // Then
        assertThat(unreadable.isYearCertain()).isFalse();
        assertThat(unreadable.possiblyWithin(year)).isTrue();
        assertThat(unreadable.certainlyWithin(year)).isFalse();
    }
}
