package io.entente.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReconciliationTest {

    private final AuditedPartition partition = new AuditedPartition();

    @Test
    void applied_duplicate_parked_and_discarded_records_account_for_the_log() {
        // Given
        partition
                .record(0, "a")
                .record(1, "b")
                .record(2, "a")
                .noEvent(3)
                .record(4, "c")
                .applied(0, "a")
                .applied(1, "b")
                .parked(3, null, null)
                .parked(4, "c", "discarded");

        // When
        PartitionAudit audit = partition.counters(2, 1, 2, 1).audited();

        // Then
        assertThat(audit.differences()).isEmpty();
        assertThat(audit.reconciled()).isTrue();
        assertThat(audit.inLog()).isEqualTo(5);
        assertThat(audit.accepted()).isEqualTo(4);
        assertThat(audit.counted()).isEqualTo(new Counts(2, 1, 2, 1));
    }

    @Test
    void offsets_without_a_record_are_counted_and_are_no_difference() {
        // Given
        partition.startsAt(10).record(10, "a").record(13, "b").applied(10, "a").applied(13, "b");

        // When
        PartitionAudit audit = partition.checkpointAt(14).audited();

        // Then
        assertThat(audit.reconciled()).isTrue();
        assertThat(audit.withoutRecord()).isEqualTo(2);
    }

    @Test
    void a_record_without_any_row_is_missing() {
        // Given
        partition
                .record(0, "a")
                .record(1, "lost")
                .record(2, "b")
                .applied(0, "a")
                .applied(2, "b");

        // When
        PartitionAudit audit = partition.counters(3, 0, 0, 0).audited();

        // Then
        assertThat(audit.differences())
                .extracting(Difference::kind, Difference::offset, Difference::id, Difference::fate)
                .containsExactly(
                        tuple("missing", 1L, "lost", "/events/urn%3Atest/lost"), tuple("counter", null, null, null));
        assertThat(audit.reconciled()).isFalse();
    }

    @Test
    void an_event_that_is_applied_only_at_a_later_place_is_missing_at_the_first() {
        // Given
        partition.record(0, "a").record(1, "a").applied(1, "a");

        // When
        PartitionAudit audit = partition.audited();

        // Then
        assertThat(audit.differences())
                .extracting(Difference::kind, Difference::offset)
                .containsExactly(tuple("missing", 0L));
    }

    @Test
    void a_record_that_cannot_be_read_is_no_duplicate_whatever_its_id() {
        // Given
        partition.record(0, "a").record(1, "a", false).applied(0, "a");

        // When
        PartitionAudit audit = partition.audited();

        // Then
        assertThat(audit.differences())
                .extracting(Difference::kind, Difference::offset)
                .containsExactly(tuple("missing", 1L));
    }

    @Test
    void a_parked_record_that_was_applied_in_its_place_later_counts_once() {
        // Given
        partition.record(0, "a").record(1, "b").applied(0, "a").applied(1, "b").parked(0, "a", "applied");

        // When
        PartitionAudit audit = partition.counters(2, 0, 0, 0).audited();

        // Then
        assertThat(audit.reconciled()).isTrue();
        assertThat(audit.appliedLater()).isOne();
    }

    @Test
    void a_parked_record_that_is_only_said_to_be_applied_is_missing() {
        // Given
        partition.record(0, "a").parked(0, "a", "applied");

        // When
        PartitionAudit audit = partition.audited();

        // Then
        assertThat(audit.differences())
                .extracting(Difference::kind, Difference::id)
                .containsExactly(tuple("missing", "a"));
    }

    @Test
    void a_record_that_is_applied_and_waits_to_be_is_found() {
        // Given
        partition.record(0, "a").applied(0, "a").parked(0, "a", null);

        // When
        PartitionAudit audit = partition.audited();

        // Then
        assertThat(audit.differences()).extracting(Difference::kind).containsExactly("applied-and-parked");
    }

    @Test
    void rows_at_places_that_hold_no_such_record_are_found() {
        // Given
        partition
                .record(0, "a")
                .record(2, "b")
                .applied(0, "a")
                .appliedIn("another", 0, "a")
                .applied(1, "of a gap")
                .applied(2, "b")
                .parked(2, "not b", null)
                .applied(7, "behind the checkpoint");

        // When
        PartitionAudit audit = partition.audited();

        // Then
        assertThat(audit.differences())
                .extracting(Difference::kind, Difference::offset, Difference::id, Difference::stream)
                .containsExactly(
                        tuple("not-in-log", 0L, "a", "another"),
                        tuple("not-in-log", 1L, "of a gap", "s"),
                        tuple("not-in-log", 2L, "not b", null),
                        tuple("not-in-log", 7L, "behind the checkpoint", "s"));
        assertThat(audit.counted()).isEqualTo(new Counts(2, 0, 0, 0));
    }

    @Test
    void rows_of_another_partition_are_left_to_its_audit() {
        // Given
        partition.record(0, "a").applied(0, "a").appliedElsewhere(AuditedPartition.PARTITION + 1, 1, "b");

        // When
        PartitionAudit audit = partition.audited();

        // Then
        assertThat(audit.reconciled()).isTrue();
    }

    @Test
    void each_counter_that_disagrees_is_named() {
        // Given
        partition.record(0, "a").record(1, "b").applied(0, "a").parked(1, "b", null);

        // When
        PartitionAudit audit = partition.counters(5, 6, 7, 8).audited();

        // Then
        assertThat(audit.differences())
                .extracting(Difference::detail)
                .containsExactly(
                        "applied: the checkpoint says 5, counted were 1",
                        "duplicates: the checkpoint says 6, counted were 0",
                        "parked: the checkpoint says 7, counted were 1",
                        "discarded: the checkpoint says 8, counted were 0");
    }

    @Test
    void of_what_the_log_no_longer_holds_rows_are_counted_and_duplicates_unknown() {
        // Given
        partition
                .record(0, "a")
                .record(1, "a")
                .noEvent(2)
                .record(3, "b")
                .applied(0, "a")
                .parked(2, null, null)
                .applied(3, "b");

        // When
        PartitionAudit audit = partition.counters(2, 1, 1, 0).logBeginsAt(3).audited();

        // Then
        assertThat(audit.differences()).isEmpty();
        assertThat(audit.gone()).isEqualTo(3);
        assertThat(audit.counted()).isEqualTo(new Counts(2, 0, 1, 0));
        assertThat(audit.withoutRecord()).isZero();
    }

    @Test
    void a_log_that_ends_before_the_checkpoint_is_found_with_the_rows_behind_its_end() {
        // Given
        partition.record(0, "a").applied(0, "a").applied(1, "lost by the log");

        // When
        PartitionAudit audit = partition.checkpointAt(2).audited();

        // Then
        assertThat(audit.differences())
                .extracting(Difference::kind, Difference::id)
                .containsExactly(tuple("not-in-log", "lost by the log"), tuple("log-cut-short", null));
    }

    @Test
    void of_many_differences_the_first_are_shown_and_all_are_counted() {
        // Given
        for (int offset = 0; offset < 1_200; offset++) {
            partition.record(offset, "e" + offset);
        }

        // When
        PartitionAudit audit = partition.audited();

        // Then
        assertThat(audit.differing()).isEqualTo(1_200);
        assertThat(audit.differences()).hasSize(Differences.SHOWN_MAX).last().satisfies(last -> assertThat(
                        last.offset())
                .isEqualTo(99));
    }
}
