package io.entente.query.readmodel.appearance;

import static io.entente.query.readmodel.Facts.meeting;
import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Told.ofActor;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.Folded;
import io.entente.query.readmodel.dating.DateBounds;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PresenceProjectionTest {

    @Test
    void somebody_was_first_and_last_seen_on_the_outermost_days_of_the_visit() {
        // When
        var row = Folded.sample(new PresenceProjection(), "fr-idf~vn-hn").row("person-hoang-trung-hai");

        // Then
        assertThat(row.firstSeen()).isEqualTo(LocalDate.parse("2019-09-14"));
        assertThat(row.last().latest()).isEqualTo(LocalDate.parse("2019-09-18"));
    }

    @Test
    void the_last_time_is_the_one_that_can_have_begun_last_whenever_it_was_recorded() {
        // When
        var folded = Folded.by(
                new PresenceProjection(),
                meeting("late", "2024-01-30"),
                meeting("vague", "[2021..2025]"),
                meeting("early", "2018"));

        // Then
        assertThat(folded.rows()).singleElement().satisfies(row -> {
            assertThat(row.firstSeen()).isEqualTo(LocalDate.parse("2018-01-01"));
            assertThat(row.last().latest()).isEqualTo(LocalDate.parse("2024-01-30"));
        });
    }

    @Test
    void the_days_between_which_its_events_are_sorted_include_those_without_an_earliest_day() {
        // When
        var folded = Folded.by(
                new PresenceProjection(),
                meeting("until", "../2018-05-01"),
                meeting("m", "2019-09-16"),
                meeting("before", "../2030-01-01"),
                meeting("undated", "XXXX"));

        // Then
        assertThat(folded.rows())
                .extracting(PresenceRow::sortDays)
                .containsExactly(new DateBounds(LocalDate.parse("2018-05-01"), LocalDate.parse("2030-01-01")));
    }

    @Test
    void what_nobody_can_date_is_neither_the_first_nor_the_last_time() {
        // When
        var folded = Folded.by(new PresenceProjection(), meeting("undated", "XXXX"));

        // Then
        assertThat(folded.rows()).containsExactly(PresenceRow.unseen("person-hai"));
    }

    @Test
    void a_correction_moves_and_a_retraction_removes_when_somebody_was_seen() {
        // Given
        var held = meeting("m", "2019");
        var other = meeting("other", "2021");

        // When
        var folded = Folded.by(new PresenceProjection(), held, other, redated(held, "2018-05-01"), retracted(other));

        // Then
        assertThat(folded.rows()).singleElement().satisfies(row -> {
            assertThat(row.firstSeen()).isEqualTo(LocalDate.parse("2018-05-01"));
            assertThat(row.last().latest()).isEqualTo(LocalDate.parse("2018-05-01"));
        });
    }

    @Test
    void who_is_registered_has_a_row_without_having_been_seen() {
        // When
        var folded = Folded.by(
                new PresenceProjection(),
                ofActor("person-hai", "r", "ActorRegistered", "{\"kind\": \"person\", \"name\": {\"en\": \"Hai\"}}"));

        // Then
        assertThat(folded.rows()).containsExactly(PresenceRow.unseen("person-hai"));
    }
}
