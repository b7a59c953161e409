package io.entente.common.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all dates. Each case is a seed, and the seed is in its name. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DateLawsTest {

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void printing_what_was_parsed_gives_the_text_and_what_was_printed_parses_to_the_same(int seed) {
        // Given
        String text = new RandomDates(new Random(seed)).edtf();

        // When
        Edtf parsed = Edtf.parse(text);

        // Then
        assertThat(parsed).as("seed %d", seed).hasToString(text).isEqualTo(Edtf.parse(parsed.toString()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void bounds_contain_every_day_of_an_interval_and_of_a_set(int seed) {
        // Given
        RandomDates random = new RandomDates(new Random(seed));
        List<LocalDate> days = random.days();

        // When
        List<Edtf> dates = List.of(
                Edtf.parse(days.get(0) + "/" + days.get(days.size() - 1)),
                Edtf.parse("[" + days.get(0) + ".." + days.get(days.size() - 1) + "]"),
                Edtf.parse("["
                        + String.join(
                                ",", days.stream().map(LocalDate::toString).toList()) + "]"));

        // Then
        assertThat(dates).as("seed %d", seed).allSatisfy(date -> assertThat(days)
                .allMatch(day -> new DateRange(date.earliest(), date.latest()).contains(day, day)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_certainly_within_a_range_is_possibly_within_it(int seed) {
        // Given
        RandomDates random = new RandomDates(new Random(seed));
        FuzzyDate date = random.date();

        // When
        List<DateRange> certain = IntStream.range(0, 50)
                .mapToObj(each -> random.range())
                .filter(date::certainlyWithin)
                .toList();

        // Then
        assertThat(certain).as("seed %d: %s", seed, date).allMatch(date::possiblyWithin);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_chronological_order_is_total(int seed) {
        // Given
        RandomDates random = new RandomDates(new Random(seed));
        FuzzyDate a = random.date();
        FuzzyDate b = random.date();
        FuzzyDate c = random.date();

        // When
        int ab = order(a, b);
        int bc = order(b, c);

        // Then
        assertThat(order(b, a)).as("seed %d: %s, %s", seed, a, b).isEqualTo(-ab);
        assertThat(order(a, a)).isZero();
        if (ab == bc || bc == 0) {
            assertThat(order(a, c)).as("seed %d: %s, %s, %s", seed, a, b, c).isEqualTo(ab);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void redating_again_changes_nothing_and_contradicts_nothing(int seed) {
        // Given
        RandomDates random = new RandomDates(new Random(seed));
        FuzzyDate parent = random.date();
        Inheritance how = seed % 2 == 0 ? Inheritance.SAME : Inheritance.WITHIN;

        // When
        FuzzyDate once = random.date().inheriting("parent", how).redatedFrom(parent);

        // Then
        assertThat(once.redatedFrom(parent)).as("seed %d: %s", seed, parent).isEqualTo(once);
        assertThat(once.contradictions()).as("seed %d: %s", seed, once).isEmpty();
        assertThat(once.earliest()).isEqualTo(parent.earliest());
        assertThat(once.latest()).isEqualTo(parent.latest());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_date_has_a_label_in_every_language(int seed) {
        // Given
        FuzzyDate date = new RandomDates(new Random(seed)).date();

        // When
        var labels = DateLabels.labels(date, seed % 2 == 0);

        // Then
        assertThat(labels).as("seed %d: %s", seed, date).hasSize(3);
        assertThat(labels.values()).allSatisfy(label -> assertThat(label)
                .doesNotContain("null", "  ", "()")
                .isEqualTo(label.strip())
                .isNotEmpty());
    }

    private static int order(FuzzyDate one, FuzzyDate other) {
        return Integer.signum(FuzzyDate.CHRONOLOGICAL.compare(one, other));
    }
}
