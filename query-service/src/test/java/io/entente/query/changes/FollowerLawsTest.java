package io.entente.query.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Commits, looks at the table, slow clients, clients that come back, a table that forgets and generations that change, in
 * any order. Each failure names the seed that shows it.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowerLawsTest {

    private static final int SEEDS = Integer.getInteger("entente.simulation.seeds", 300);
    private static final int PARTITIONS = 3;
    private static final List<String> STREAMS = List.of("fr-idf~vn-hn", "la-vt~vn-hn");

    @Test
    void everybody_hears_each_change_once_in_order_or_is_told_to_begin_again() {
        int told = 0;
        int resets = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            var feed = new Feed(new Random(seed), new InMemoryChanges(PARTITIONS));

            // When
            try {
                feed.run(300);
            } catch (AssertionError broken) {
                throw new AssertionError("seed " + seed + ": " + broken.getMessage(), broken);
            }

            // Then
            told += feed.listeners.stream().mapToInt(Listener::told).sum();
            resets += feed.listeners.stream().mapToInt(Listener::resets).sum();
        }
        assertThat(told).as("changes told").isGreaterThan(SEEDS * 50);
        assertThat(resets).as("resets").isGreaterThan(SEEDS / 10);
    }

    @Test
    void the_laws_notice_a_table_that_leaves_something_out() {
        // Given
        var feed = new Feed(new Random(1), new InMemoryChanges(PARTITIONS) {
            @Override
            public synchronized Passage after(Place place, ChangeFilter filter, int max) {
                Passage passage = super.after(place, filter, max);
                return passage instanceof Passage.Some some && some.changes().size() > 1
                        ? new Passage.Some(
                                some.changes().subList(1, some.changes().size()), some.next(), true)
                        : passage;
            }
        });

        // Then
        assertThatThrownBy(() -> feed.run(300)).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_laws_notice_a_client_that_begins_further_back_than_it_was() {
        // Given
        var changes = new InMemoryChanges(1);
        Place beginning = changes.head();
        var listener = new Listener(changes, ChangeFilter.ALL, beginning);
        changes.commit(0, "any");
        var follower = new Follower(new RecentChanges(1), changes, ChangeFilter.ALL, beginning);
        List<Frame> frames = follower.fromTable();
        listener.hear(frames);

        // Then
        assertThatThrownBy(() -> listener.hear(frames)).hasMessageContaining("told again");
    }

    /** One instance, its clients, and what happens to them. */
    private static final class Feed {

        private final Random random;
        private final InMemoryChanges changes;
        private final RecentChanges recent;
        private final List<Listener> listeners = new ArrayList<>();
        private final List<Follower> followers = new ArrayList<>();

        Feed(Random random, InMemoryChanges changes) {
            this.random = random;
            this.changes = changes;
            this.recent = new RecentChanges(1 + random.nextInt(20));
        }

        void run(int steps) {
            for (int step = 0; step < steps; step++) {
                step();
            }
            look();
            for (int i = 0; i < followers.size(); i++) {
                drain(i);
                listeners.get(i).assertMissesNothing();
            }
        }

        private void step() {
            switch (random.nextInt(20)) {
                case 0 -> join();
                case 1 -> recent.forget();
                case 2 -> forgetOld();
                case 3 -> comeBack();
                case 4, 5, 6, 7 -> look();
                case 8 -> promote();
                case 9, 10, 11, 12, 13 -> commit();
                default -> hearSome();
            }
        }

        private void join() {
            if (followers.size() == 4) {
                return;
            }
            Set<String> types = random.nextInt(4) == 0 ? Set.of("VisitConducted") : Set.of();
            var filter = new ChangeFilter(random.nextBoolean() ? null : STREAMS.get(random.nextInt(2)), types);
            listeners.add(new Listener(changes, filter, changes.head()));
            followers.add(new Follower(recent, changes, filter, changes.head()));
        }

        private void comeBack() {
            if (!followers.isEmpty()) {
                int i = random.nextInt(followers.size());
                Listener listener = listeners.get(i);
                Place place = Place.parse(listener.lastEventId(), changes.head());
                followers.set(i, new Follower(recent, changes, listener.filter(), place));
            }
        }

        private void commit() {
            for (int records = random.nextInt(8); records >= 0; records--) {
                int partition = random.nextInt(PARTITIONS);
                if (random.nextInt(5) == 0) {
                    changes.commitDuplicate(partition);
                } else {
                    changes.commit(partition, STREAMS.get(random.nextInt(2)));
                }
            }
        }

        private void forgetOld() {
            int partition = random.nextInt(PARTITIONS);
            changes.forget(partition, changes.head().nextOffset(partition) - random.nextInt(40));
        }

        private void promote() {
            switch (random.nextInt(10)) {
                case 0 -> changes.promote(changes.head().generation() + 1);
                case 1 -> changes.revise();
                default -> {}
            }
        }

        /** As {@link ChangeTail} does. */
        private void look() {
            Optional<Place> head = recent.head();
            if (head.isEmpty()) {
                recent.begin(changes.head());
            } else if (changes.after(head.get(), ChangeFilter.ALL, 1 + random.nextInt(9))
                    instanceof Passage.Some some) {
                recent.append(some.changes(), some.next());
            } else {
                recent.begin(changes.head());
            }
        }

        private void hearSome() {
            if (!followers.isEmpty()) {
                hear(random.nextInt(followers.size()));
            }
        }

        /** True when there was something, or it was not in memory. */
        private boolean hear(int i) {
            Follower follower = followers.get(i);
            Optional<List<Frame>> held = follower.fromMemory();
            List<Frame> frames = held.orElseGet(follower::fromTable);
            listeners.get(i).hear(frames);
            return held.isEmpty() || !frames.isEmpty();
        }

        private void drain(int i) {
            boolean more = true;
            for (int steps = 0; more && steps < 10_000; steps++) {
                boolean behind = !recent.head().equals(Optional.of(changes.head()));
                look();
                more = hear(i) || behind;
            }
            assertThat(more).as("still something to hear").isFalse();
        }
    }
}
