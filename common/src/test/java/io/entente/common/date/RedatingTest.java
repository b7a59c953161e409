package io.entente.common.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedatingTest {

    private static final String PARENT = "idf-hn-visit-hai-france";

    @Test
    void a_date_that_inherits_nothing_stays_as_it_is() {
        // Given
        FuzzyDate date = FuzzyDate.ofStated("1989");

        // When
        FuzzyDate redated = date.redatedFrom(FuzzyDate.ofStated("2019"));

        // Then
        assertThat(redated).isSameAs(date);
    }

    @Test
    void the_same_date_is_the_parents_in_all_but_the_inheritance() {
        // Given
        FuzzyDate statement = DateFixtures.with(FuzzyDate.ofStated("XXXX"), "asStated", "then")
                .inheriting(PARENT, Inheritance.SAME);
        FuzzyDate parent = DateFixtures.with(
                FuzzyDate.of("2024?-01-30", DateBasis.INFERRED, Confidence.MEDIUM), "asStated", "on January 30");

        // When
        FuzzyDate redated = statement.redatedFrom(parent);

        // Then
        assertThat(redated).isEqualTo(parent.inheriting(PARENT, Inheritance.SAME));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-09-14/2019-09-18,[2019-09-14..2019-09-18],day-within-range,medium",
        "2019?-09-14/2019?-09-18,[2019-09-14..2019-09-18],day-within-range,medium",
        "2018/2021,[2018..2021],day-within-range,medium",
        "1989/..,[1989..],unknown,medium",
        "../2020~,[..2020],unknown,medium",
        "XXXX-09-14/XXXX-09-18,XXXX,unknown,medium",
        "201X/2020,[2010-01-01..2020-12-31],day-within-range,medium",
        "2019?-09-14/2019?-09-14,2019?-09-14,day,high",
        "2024?-01-30,2024?-01-30,day,high",
        "2018-06,2018-06,month,high",
        "1989,1989,year,high",
        "[2021..2025],[2021..2025],unknown,high",
        "'[2022-01-30,2023-01-30]','[2022-01-30,2023-01-30]',day-of-unknown-year,high",
    })
    void a_date_within_its_parent_is_one_of_its_days_if_it_has_several(
            String parent,
            String edtf,
            @ConvertWith(WireEnumConverter.class) DatePrecision precision,
            @ConvertWith(WireEnumConverter.class) Confidence confidence) {
        // Given
        FuzzyDate meeting = FuzzyDate.ofStated("XXXX").inheriting(PARENT, Inheritance.WITHIN);
        FuzzyDate visit = FuzzyDate.ofStated(parent);

        // When
        FuzzyDate redated = meeting.redatedFrom(visit);

        // Then
        assertThat(redated.edtf()).isEqualTo(edtf);
        assertThat(redated.earliest()).isEqualTo(visit.earliest());
        assertThat(redated.latest()).isEqualTo(visit.latest());
        assertThat(redated.precision()).isEqualTo(precision);
        assertThat(redated.basis()).isEqualTo(DateBasis.INFERRED);
        assertThat(redated.confidence()).isEqualTo(confidence);
        assertThat(redated.contradictions()).isEmpty();
    }

    @Test
    void a_date_within_its_parent_is_trusted_no_more_than_the_parent() {
        // Given
        FuzzyDate meeting = FuzzyDate.ofStated("XXXX").inheriting(PARENT, Inheritance.WITHIN);

        // When
        FuzzyDate redated = meeting.redatedFrom(FuzzyDate.of("2018/2021", DateBasis.INFERRED, Confidence.LOW));

        // Then
        assertThat(redated.confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void a_date_within_its_parent_keeps_its_own_words_and_evidence() {
        // Given
        FuzzyDate meeting = RecordedDates.of("idf-hn-meeting-hai-pecresse", "/data/occurred");
        FuzzyDate visit = RecordedDates.of("idf-hn-visit-hai-france-correction-1", "/data/patch/occurred");

        // When
        FuzzyDate redated = meeting.redatedFrom(visit);

        // Then
        assertThat(redated).isEqualTo(meeting);
        assertThat(redated.evidence()).containsExactly("some day of the visit; day not stated");
    }

    @Test
    void narrower_bounds_of_the_parent_are_inherited() {
        // Given
        FuzzyDate meeting = FuzzyDate.ofStated("XXXX").inheriting(PARENT, Inheritance.WITHIN);
        LocalDate only = LocalDate.parse("2019-09-16");
        FuzzyDate visit = DateFixtures.withBounds(FuzzyDate.ofStated("2019-09-14/2019-09-18"), only, only);

        // When
        FuzzyDate redated = meeting.redatedFrom(visit);

        // Then
        assertThat(redated.edtf()).isEqualTo("2019-09-16");
        assertThat(redated.precision()).isEqualTo(DatePrecision.DAY);
        assertThat(redated.contradictions()).isEmpty();
    }

    @Test
    void a_parent_that_cannot_be_read_is_taken_over_as_it_is() {
        // Given
        FuzzyDate meeting = FuzzyDate.ofStated("2019").inheriting(PARENT, Inheritance.WITHIN);

        // When
        FuzzyDate redated = meeting.redatedFrom(DateFixtures.with(FuzzyDate.ofStated("2020"), "edtf", "next year"));

        // Then
        assertThat(redated.edtf()).isEqualTo("next year");
    }
}
