package io.entente.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowerStepsTest {

    private final InMemoryChanges changes = new InMemoryChanges(1);
    private final RecentChanges recent = new RecentChanges(10);
    private final Counter tableReads = new SimpleMeterRegistry().counter("reads");

    @Test
    void a_client_that_is_ahead_of_memory_waits_for_it_instead_of_asking_the_table_again_and_again() {
        // Given
        recent.begin(changes.head());
        changes.promote(2);
        FollowerSteps steps = stepsFrom(changes.head());
        steps.next().await().indefinitely();

        // When
        CompletableFuture<List<Frame>> waiting = steps.next().subscribeAsCompletionStage();

        // Then
        assertThat(waiting).isNotDone();
        assertThat(tableReads.count()).isOne();

        // When
        recent.begin(changes.head());

        // Then
        assertThat(waiting).isCompletedWithValue(List.of());
        assertThat(steps.next().subscribeAsCompletionStage()).isNotDone();
        assertThat(tableReads.count()).isOne();
    }

    @Test
    void what_memory_learns_while_the_table_is_read_is_told_without_waiting() {
        // Given
        Place beginning = changes.head();
        changes.commit(0, "any");
        recent.begin(changes.head());
        FollowerSteps steps = stepsFrom(beginning, new InMemoryChanges(1) {
            @Override
            public synchronized Passage after(Place place, ChangeFilter filter, int max) {
                Passage read = changes.after(place, filter, max);
                Place before = changes.head();
                recent.append(List.of(changes.commit(0, "any")), changes.head());
                assertThat(before).isNotEqualTo(changes.head());
                return read;
            }
        });

        // When
        List<Frame> fromTable = steps.next().await().indefinitely();
        List<Frame> fromMemory = steps.next().await().atMost(Duration.ofSeconds(5));

        // Then
        assertThat(fromTable).hasSize(1);
        assertThat(fromMemory).hasSize(1);
    }

    private FollowerSteps stepsFrom(Place place) {
        return stepsFrom(place, changes);
    }

    private FollowerSteps stepsFrom(Place place, ChangeSource source) {
        var follower = new Follower(recent, source, ChangeFilter.ALL, place);
        return new FollowerSteps(follower, recent, Runnable::run, tableReads, Duration.ofMinutes(1), Clock.systemUTC());
    }
}
