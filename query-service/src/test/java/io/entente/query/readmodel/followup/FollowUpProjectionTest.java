package io.entente.query.readmodel.followup;

import static io.entente.query.readmodel.Facts.commitment;
import static io.entente.query.readmodel.Facts.due;
import static io.entente.query.readmodel.Facts.entity;
import static io.entente.query.readmodel.Facts.followUp;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.projection.Finding;
import io.entente.query.readmodel.Folded;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowUpProjectionTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final String TASK = entity("task", "advice");

    @Test
    void the_task_of_the_sample_is_open_without_due_date_and_forgotten_but_not_overdue() {
        // When
        var row = Folded.sample(new FollowUpProjection(), "fr-idf~vn-hn").row(entity("task", "water-club-advice"));

        // Then
        assertThat(row.status()).isEqualTo("open");
        assertThat(row.due()).isNull();
        assertThat(Overdue.of(row.isClosed(), row.due(), TODAY)).isEqualTo(Overdue.UNKNOWN_NO_DUE_DATE);
        assertThat(Age.of(row.occurred(), TODAY)).isEqualTo(new Age(1027L, 1027L, true));
        assertThat(Staleness.parse(null).isReached(row.isClosed(), row.lastHeard(), TODAY))
                .isTrue();
        assertThat(row.assignees())
                .containsExactly("org-hanoi-dept-construction", "org-hanoi-dept-foreign-affairs", "org-hanoi-water");
    }

    @Test
    void the_sample_has_seven_commitments_and_one_task() {
        // When
        var rows = Folded.sample(new FollowUpProjection(), "fr-idf~vn-hn").rows();

        // Then
        assertThat(rows).extracting(FollowUpRow::kind).hasSize(8).containsOnlyOnce(TargetKind.TASK);
    }

    @Test
    void follow_ups_count_in_the_order_in_which_they_happened() {
        // When
        var folded = Folded.by(
                new FollowUpProjection(),
                followUp("done", TASK, "fulfilled", "2024-05-02"),
                followUp("begun", TASK, "in-progress", "2024-03-01"),
                task("advice", "2024-01-30"));

        // Then
        assertThat(folded.row(TASK).status()).isEqualTo("fulfilled");
        assertThat(folded.row(TASK).isClosed()).isTrue();
        assertThat(folded.findings()).isEmpty();
    }

    @Test
    void the_status_is_that_of_the_last_follow_up_whenever_it_was_recorded() {
        // When
        var row = Folded.by(
                        new FollowUpProjection(),
                        task("advice", "2024-01-30"),
                        followUp("half", TASK, "partly-fulfilled", "2024-05-02"),
                        followUp("begun", TASK, "in-progress", "2024-03-01"))
                .row(TASK);

        // Then
        assertThat(row.status()).isEqualTo("partly-fulfilled");
        assertThat(row.lastHeard()).isEqualTo("2024-05-02");
    }

    @Test
    void nothing_follows_an_end_but_a_finding() {
        // When
        var folded = Folded.by(
                new FollowUpProjection(),
                task("advice", "2024-01-30"),
                followUp("dropped", TASK, "abandoned", "2024-05-02"),
                followUp("begun", TASK, "in-progress", "2024-06-01"));

        // Then
        assertThat(folded.row(TASK).status()).isEqualTo("abandoned");
        assertThat(folded.row(TASK).reports().all()).hasSize(1);
        assertThat(folded.findings()).containsExactly(Finding.AFTER_THE_END);
    }

    @Test
    void an_end_that_is_retracted_opens_the_task_again() {
        // Given
        var dropped = followUp("dropped", TASK, "abandoned", "2024-05-02");

        // When
        var folded = Folded.by(
                new FollowUpProjection(),
                task("advice", "2024-01-30"),
                dropped,
                followUp("begun", TASK, "in-progress", "2024-06-01"),
                retracted(dropped));

        // Then
        assertThat(folded.row(TASK).status()).isEqualTo("in-progress");
        assertThat(folded.findings()).isEmpty();
    }

    @Test
    void what_was_fulfilled_in_part_stays_open() {
        // When
        var folded = Folded.by(
                new FollowUpProjection(),
                commitment("visit", "2024-01-30"),
                followUp("half", entity("commitment", "visit"), "partly-fulfilled", "2024-05-02"));

        // Then
        assertThat(folded.rows()).singleElement().satisfies(row -> {
            assertThat(row.isClosed()).isFalse();
            assertThat(row.lastHeard()).isEqualTo("2024-05-02");
        });
    }

    @Test
    void a_due_month_is_possibly_over_before_it_certainly_is() {
        // Given
        var row = Folded.by(new FollowUpProjection(), due(task("advice", "2024-01-30"), "2024-06"))
                .row(TASK);

        // When
        var before = Overdue.of(row.isClosed(), row.due(), LocalDate.parse("2024-06-01"));
        var during = Overdue.of(row.isClosed(), row.due(), LocalDate.parse("2024-06-15"));
        var after = Overdue.of(row.isClosed(), row.due(), LocalDate.parse("2024-07-01"));

        // Then
        assertThat(before).isEqualTo(Overdue.NO);
        assertThat(during).isEqualTo(Overdue.POSSIBLE);
        assertThat(after).isEqualTo(Overdue.CERTAIN);
    }

    @Test
    void what_is_closed_is_neither_overdue_nor_forgotten() {
        // When
        var row = Folded.by(
                        new FollowUpProjection(),
                        due(task("advice", "2024-01-30"), "2024-06"),
                        followUp("done", TASK, "fulfilled", "2024-09-01"))
                .row(TASK);

        // Then
        assertThat(Overdue.of(row.isClosed(), row.due(), TODAY)).isEqualTo(Overdue.NO);
        assertThat(Staleness.parse("30").isReached(row.isClosed(), row.lastHeard(), TODAY))
                .isFalse();
    }
}
