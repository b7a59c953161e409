package io.entente.query.readmodel.activity;

import static io.entente.query.readmodel.Facts.during;
import static io.entente.query.readmodel.Facts.meeting;
import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.touching;
import static io.entente.query.readmodel.Facts.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.query.readmodel.Folded;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActivityCountProjectionTest {

    @Test
    void the_sample_had_a_certain_visit_with_all_it_brought_and_a_possible_anniversary_in_2019() {
        // When
        var rows = Folded.sample(new ActivityCountProjection(), "fr-idf~vn-hn").rows();

        // Then
        assertThat(in2019(rows, false))
                .isEqualTo(Map.of(
                        "MeetingHeld", 3,
                        "VisitConducted", 1,
                        "SiteVisited", 1,
                        "StatementMade", 6,
                        "CommitmentMade", 6,
                        "PriorityDeclared", 2));
        assertThat(in2019(rows, true)).isEqualTo(Map.of("AnniversaryCommemorated", 1));
    }

    @Test
    void clean_water_is_touched_by_twelve_events_of_the_sample() {
        // When
        var counts = Folded.sample(new ActivityCountProjection(), "fr-idf~vn-hn").rows().stream()
                .filter(row -> row.level() == Level.CODE && row.code().equals("clean-water-supply"))
                .collect(
                        Collectors.groupingBy(ActivityCountRow::type, Collectors.summingInt(ActivityCountRow::events)));

        // Then
        assertThat(counts)
                .isEqualTo(Map.of(
                        "MeetingHeld", 2,
                        "PriorityDeclared", 2,
                        "StatementMade", 5,
                        "CommitmentMade", 1,
                        "TaskAssigned", 1,
                        "MembershipStatusChanged", 1));
    }

    @Test
    void two_fields_of_one_sector_count_once_there() {
        // When
        var rows = fold(touching(meeting("talks", "2019"), "startups", "business-exchange", "startups"));

        // Then
        assertThat(rows)
                .extracting(row -> row.level() + " " + row.code() + " " + row.events())
                .containsExactlyInAnyOrder(
                        "ANY  1",
                        "CODE startups 1",
                        "CODE business-exchange 1",
                        "CRS 25030 1",
                        "SDG 17.17 1",
                        "SDG 8.3 1",
                        "SDG 9.3 1");
    }

    @Test
    void a_private_field_counts_under_its_own_code_only() {
        // When
        var rows = fold(touching(meeting("talks", "2019"), "x-kites"));

        // Then
        assertThat(rows).extracting(ActivityCountRow::level).containsExactlyInAnyOrder(Level.ANY, Level.CODE);
    }

    @Test
    void a_doubted_year_is_possible_until_a_correction_confirms_it() {
        // Given
        var visit = visit("journey", "2019?-09-14/2019?-09-18");
        var talks = during("journey", meeting("talks", "[2019-09-14..2019-09-18]"));

        // When
        var before = fold(visit, talks);
        var after = fold(visit, talks, redated(visit, "2019-09-14/2019-09-18"));

        // Then
        assertThat(before).extracting(ActivityCountRow::years).containsOnly(new YearSpan(2019, 2019, true));
        assertThat(after).extracting(ActivityCountRow::years).containsOnly(new YearSpan(2019, 2019, false));
    }

    @Test
    void what_is_taken_back_is_not_counted() {
        // Given
        var once = meeting("once", "2019");
        var twice = meeting("twice", "2019");

        // When
        var rows = fold(once, twice, retracted(twice));

        // Then
        assertThat(rows).singleElement().extracting(ActivityCountRow::events).isEqualTo(1);
    }

    @Test
    void years_that_are_open_or_too_many_are_unknown() {
        // When
        var rows = fold(meeting("open", "1989/.."), meeting("undated", "XXXX"), meeting("vague", "1900/1999"));

        // Then
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.years()).isEqualTo(YearSpan.UNKNOWN);
            assertThat(row.events()).isEqualTo(3);
        });
    }

    private static List<ActivityCountRow> fold(CloudEvent... events) {
        return Folded.by(new ActivityCountProjection(), events).rows();
    }

    private static Map<String, Integer> in2019(List<ActivityCountRow> rows, boolean doubted) {
        return rows.stream()
                .filter(row -> row.level() == Level.ANY && row.years().equals(new YearSpan(2019, 2019, doubted)))
                .collect(Collectors.toMap(ActivityCountRow::type, ActivityCountRow::events));
    }
}
