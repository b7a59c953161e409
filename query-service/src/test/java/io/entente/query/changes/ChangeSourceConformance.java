package io.entente.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.position.LogId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every source of changes does, the one in memory that the laws of followers are proved on like the table. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class ChangeSourceConformance {

    /** Offsets of each partition whose changes are kept. */
    static final int KEPT = 10;

    static final int PARTITIONS = 2;
    static final String STREAM = "fr-idf~vn-hn";

    abstract ChangeSource source();

    /** A record that changes something. */
    abstract void commit(int partition, String streamId);

    /** A record that changes nothing: a duplicate, or a marker of a transaction. */
    abstract void commitNothing(int partition);

    /** A parked event of the partition is applied in its place. */
    abstract void revise(int partition);

    @Test
    void after_the_head_lies_nothing() {
        // Given
        commit(0, STREAM);

        // Then
        assertThat(after(source().head())).isEqualTo(new Passage.Some(List.of(), source().head(), true));
    }

    @Test
    void what_happened_is_told_in_the_order_of_each_partition_and_leads_to_the_head() {
        // Given
        Place beginning = source().head();
        commit(0, STREAM);
        commit(1, "la-vt~vn-hn");
        commit(0, STREAM);

        // When
        var some = (Passage.Some) after(beginning);

        // Then
        assertThat(ids(some)).containsExactlyInAnyOrder("0-0", "0-1", "1-0").containsSubsequence("0-0", "0-1");
        assertThat(some.next()).isEqualTo(source().head());
        assertThat(some.complete()).isTrue();
    }

    @Test
    void a_partition_in_which_nothing_happened_has_lost_nothing() {
        // Given
        Place beginning = source().head();
        commitNothing(0);
        commitNothing(0);

        // Then
        assertThat(after(beginning)).isEqualTo(new Passage.Some(List.of(), source().head(), true));
    }

    @Test
    void what_lies_behind_offsets_in_which_nothing_happened_is_told() {
        // Given
        Place beginning = source().head();
        commitNothing(0);
        commitNothing(0);
        commit(0, STREAM);

        // Then
        assertThat(ids(after(beginning))).containsExactly("0-2");
    }

    @Test
    void a_place_behind_which_something_was_forgotten_is_lost_and_the_next_one_is_not() {
        // Given
        Place beginning = source().head();
        commit(0, STREAM);
        Place afterFirst = source().head();
        for (int i = 0; i < KEPT; i++) {
            commit(0, STREAM);
        }

        // Then
        assertThat(after(beginning)).isEqualTo(new Passage.Lost(source().head(), Passage.Loss.TOO_OLD));
        assertThat(ids(after(afterFirst))).hasSize(KEPT).startsWith("0-1");
    }

    @Test
    void what_is_not_asked_for_is_passed() {
        // Given
        Place beginning = source().head();
        commit(0, STREAM);
        commit(0, "la-vt~vn-hn");
        commit(1, "la-vt~vn-hn");

        // When
        Passage ofStream = source().after(beginning, new ChangeFilter("la-vt~vn-hn", Set.of("MeetingHeld")), 5);
        Passage ofType = source().after(beginning, new ChangeFilter(null, Set.of("VisitConducted")), 5);

        // Then
        assertThat(ids(ofStream)).containsExactlyInAnyOrder("0-1", "1-0");
        assertThat(ofType).isEqualTo(new Passage.Some(List.of(), source().head(), true));
    }

    @Test
    void what_is_more_than_wanted_is_told_after_the_place_to_which_the_rest_leads() {
        // Given
        Place beginning = source().head();
        commit(0, STREAM);
        commit(0, STREAM);
        commit(0, STREAM);

        // When
        var first = (Passage.Some) source().after(beginning, ChangeFilter.ALL, 2);
        var rest = (Passage.Some) source().after(first.next(), ChangeFilter.ALL, 2);

        // Then
        assertThat(ids(first)).containsExactly("0-0", "0-1");
        assertThat(first.complete()).isFalse();
        assertThat(ids(rest)).containsExactly("0-2");
        assertThat(rest.complete()).isTrue();
    }

    @Test
    void a_place_of_another_generation_is_lost() {
        // Given
        var elsewhere = new Place(7, 0, new TreeMap<>(source().head().nextOffsets()));

        // Then
        assertThat(after(elsewhere)).isEqualTo(new Passage.Lost(source().head(), Passage.Loss.GENERATION_CHANGED));
    }

    @Test
    void a_place_of_another_log_is_lost_although_its_numbers_are_those_of_this_one() {
        // Given
        Place head = source().head();
        var elsewhere = new Place(new LogId("B8sYbG4fQ2e"), head.generation(), head.revision(), head.nextOffsets());

        // Then
        assertThat(after(elsewhere)).isEqualTo(new Passage.Lost(head, Passage.Loss.ANOTHER_LOG));
    }

    @Test
    void a_place_from_before_a_revision_is_lost_although_nothing_lies_behind_it() {
        // Given
        commit(0, STREAM);
        Place before = source().head();

        // When
        revise(0);

        // Then
        Place head = source().head();
        assertThat(head.nextOffsets()).isEqualTo(before.nextOffsets());
        assertThat(after(before)).isEqualTo(new Passage.Lost(head, Passage.Loss.REVISED));
        assertThat(after(head)).isEqualTo(new Passage.Some(List.of(), head, true));
    }

    private Passage after(Place place) {
        return source().after(place, ChangeFilter.ALL, 500);
    }

    private static List<String> ids(Passage passage) {
        return ((Passage.Some) passage)
                .changes().stream().map(change -> change.change().changeId()).toList();
    }
}
