package io.entente.query.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.entente.common.loop.Loops;
import io.entente.query.Mapped;
import io.entente.query.http.TooManyFollowersException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeFeedTest {

    private static final String STREAM = "fr-idf~vn-hn";

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private InMemoryChanges changes = new InMemoryChanges(1);
    private ChangeTail tail = tail(Map.of());
    private ChangeFeed feed = feed(Map.of());

    @AfterEach
    void stop() {
        tail.stop(new ShutdownEvent());
        feed.stop(new ShutdownEvent());
    }

    @Test
    void a_client_gets_no_more_than_it_asks_for() {
        // Given
        Hearing client = Hearing.of(feed.follow(null, ChangeFilter.ALL));
        Hearing other = Hearing.of(feed.follow(null, ChangeFilter.ALL)).ask(Long.MAX_VALUE);
        IntStream.range(0, 1_000).forEach(i -> commit());

        // When
        client.ask(3);
        client.awaitTold("0-1");
        other.awaitTold("0-999");

        // Then
        assertThat(client.told()).containsExactly("0-0", "0-1");
        assertThat(other.told()).hasSize(1_000);
    }

    @Test
    void a_client_that_was_too_slow_goes_on_from_the_table() {
        // Given
        restart(Map.of("entente.changes.recent-max", "10"));
        Hearing slow = Hearing.of(feed.follow(null, ChangeFilter.ALL)).ask(1);
        IntStream.range(0, 500).forEach(i -> commit());
        Hearing fast = Hearing.of(feed.follow(null, ChangeFilter.ALL)).ask(Long.MAX_VALUE);
        commit();
        fast.awaitTold("0-500");

        // When
        slow.ask(Long.MAX_VALUE);
        slow.awaitTold("0-500");

        // Then
        assertThat(slow.told()).hasSize(501).doesNotHaveDuplicates();
        assertThat(metrics.counter("entente.changes.table.reads").count()).isPositive();
    }

    @Test
    void a_change_that_nobody_announced_is_found_all_the_same() {
        // Given
        restart(Map.of("entente.changes.poll-interval", "50ms"));
        Hearing client = Hearing.of(feed.follow(null, ChangeFilter.ALL)).ask(Long.MAX_VALUE);

        // When
        changes.commit(0, STREAM);

        // Then
        client.awaitTold("0-0");
    }

    @Test
    void silence_is_broken_also_while_others_talk() {
        // Given
        restart(Map.of("entente.changes.ping-interval", "200ms"));
        var nothing = new ChangeFilter("nobody", java.util.Set.of());
        Hearing client = Hearing.of(feed.follow(null, nothing)).ask(Long.MAX_VALUE);

        // When
        await().until(() -> {
            commit();
            return client.frames().size() > 1;
        });

        // Then
        assertThat(client.frames().get(1)).isInstanceOf(Frame.Ping.class);
        assertThat(client.told()).isEmpty();
    }

    @Test
    void another_generation_begins_again() {
        // Given
        Hearing client = Hearing.of(feed.follow(null, ChangeFilter.ALL)).ask(Long.MAX_VALUE);
        commit();
        client.awaitTold("0-0");

        // When
        changes.promote(2);
        commit();
        client.awaitFrame(Frame.Reset.class::isInstance);
        commit();

        // Then
        client.awaitTold("0-2");
    }

    @Test
    void no_more_follow_than_may_and_who_leaves_makes_room() {
        // Given
        restart(Map.of("entente.changes.followers-max", "1"));
        Hearing first = Hearing.of(feed.follow(null, ChangeFilter.ALL)).ask(1);

        // When
        assertThatThrownBy(() -> feed.follow(null, ChangeFilter.ALL)).isInstanceOf(TooManyFollowersException.class);
        first.hangUp();

        // Then
        Hearing second = Hearing.of(feed.follow(null, ChangeFilter.ALL)).ask(Long.MAX_VALUE);
        commit();
        second.awaitTold("0-0");
        assertThat(tail.followers()).isEqualTo(1);
    }

    @Test
    void a_stream_ends_when_the_service_stops() {
        // Given
        Hearing client = Hearing.of(feed.follow(null, ChangeFilter.ALL)).ask(Long.MAX_VALUE);
        client.awaitFrame(Frame.Begun.class::isInstance);

        // When
        tail.stop(new ShutdownEvent());

        // Then
        client.awaitEnd();
        assertThat(tail.followers()).isZero();
    }

    @Test
    void a_stream_ends_when_the_table_cannot_be_read() {
        // Given
        changes = new InMemoryChanges(1) {
            @Override
            public synchronized Passage after(Place place, ChangeFilter filter, int max) {
                throw new IllegalStateException("the database is away");
            }
        };
        restart(Map.of());
        changes.commit(0, STREAM);
        Place beginning = Place.parse("1.v1.", changes.head());
        Hearing other = Hearing.of(feed.follow(null, ChangeFilter.ALL)).ask(Long.MAX_VALUE);
        await().until(() -> tail.recent().head().isPresent());

        // When
        Hearing behind =
                Hearing.of(feed.follow(beginning.text(), ChangeFilter.ALL)).ask(Long.MAX_VALUE);

        // Then
        behind.awaitEnd();
        assertThat(behind.frames()).containsExactly(new Frame.Begun(beginning));
        assertThat(other.frames()).hasSize(1);
    }

    /** A change, and its announcement. */
    private void commit() {
        changes.commit(0, STREAM);
        tail.announced(changes.head().token().wire());
    }

    private void restart(Map<String, String> config) {
        stop();
        tail = tail(config);
        feed = feed(config);
    }

    private ChangeTail tail(Map<String, String> config) {
        var started = new ChangeTail(changes, config(config), new Loops());
        started.start(new StartupEvent());
        return started;
    }

    private ChangeFeed feed(Map<String, String> config) {
        return new ChangeFeed(tail, changes, config(config), Clock.systemUTC(), metrics);
    }

    private static ChangesConfig config(Map<String, String> properties) {
        var all = new HashMap<>(Map.of("entente.changes.poll-interval", "60s"));
        all.putAll(properties);
        return Mapped.config(ChangesConfig.class, all);
    }
}
