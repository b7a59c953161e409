package io.entente.query.consistency;

import static org.awaitility.Awaitility.await;

import io.entente.common.loop.Loops;
import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogId;
import io.entente.query.Mapped;
import io.entente.query.projector.Checkpoint;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaitingTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private static final LogId LOG = new LogId("pTvqmQ_eTs2");
    private static final LogId ANOTHER_LOG = new LogId("B8sYbG4fQ2e");

    private final ConsistencyConfig config =
            Mapped.config(ConsistencyConfig.class, Map.of("entente.consistency.waiters-max", "2"));
    private final CommittedCheckpoints checkpoints = new CommittedCheckpoints(config);
    private final AtomicInteger looks = new AtomicInteger();
    private volatile Map<Integer, Long> database = Map.of(0, 5L, 1, 5L);
    private volatile boolean reachable = true;
    private final CheckpointPoller poller = new CheckpointPoller(checkpoints, this::read, config, new Loops());

    @BeforeEach
    void start() {
        poller.start(new StartupEvent());
    }

    @AfterEach
    void stop() {
        poller.stop(new ShutdownEvent());
    }

    @Test
    void what_is_committed_needs_no_wait() {
        waiting(checkpoints.reached(token(0, 4), LONG)).awaitItem();
    }

    @Test
    void a_token_names_the_last_offset_that_must_be_included() {
        // Given
        var waiting = waiting(checkpoints.reached(token(0, 5), LONG));
        lookedAtLeast(3);
        waiting.assertNotTerminated();

        // When
        database = Map.of(0, 6L, 1, 5L);

        // Then
        waiting.awaitItem();
    }

    @Test
    void a_commit_of_this_instance_ends_the_wait_even_without_the_database() {
        // Given
        reachable = false;
        var waiting = waiting(checkpoints.reached(token(0, 7), LONG));
        lookedAtLeast(1);

        // When
        checkpoints.committed(new Checkpoint(0, 8, null, 0));

        // Then
        waiting.awaitItem();
    }

    @Test
    void every_partition_of_the_token_must_be_passed() {
        // Given
        reachable = false;
        var token = new ConsistencyToken(new TreeMap<>(Map.of(0, 7L, 1, 7L)));
        var waiting = waiting(checkpoints.reached(token, LONG));

        // When
        checkpoints.committed(new Checkpoint(0, 8, null, 0));
        lookedAtLeast(3);
        waiting.assertNotTerminated();
        checkpoints.committed(new Checkpoint(1, 8, null, 0));

        // Then
        waiting.awaitItem();
    }

    @Test
    void a_state_that_does_not_come_in_time_is_refused() {
        waiting(checkpoints.reached(token(0, 99), Duration.ofMillis(50)))
                .awaitFailure()
                .assertFailedWith(StateNotReachedException.class);
    }

    @Test
    void a_partition_that_does_not_exist_is_refused_at_once() {
        waiting(checkpoints.reached(token(7, 0), LONG))
                .awaitFailure()
                .assertFailedWith(UnknownPartitionException.class);
    }

    @Test
    void a_token_of_another_log_is_refused_at_once() {
        waiting(checkpoints.reached(token(0, 99).ofLog(ANOTHER_LOG), LONG))
                .awaitFailure()
                .assertFailedWith(ForeignTokenException.class);
    }

    @Test
    void while_no_generation_has_begun_every_partition_may_come() {
        // Given
        database = Map.of();
        var waiting = waiting(checkpoints.reached(token(1, 0), LONG));
        lookedAtLeast(3);
        waiting.assertNotTerminated();

        // When
        database = Map.of(0, 0L, 1, 1L);

        // Then
        waiting.awaitItem();
    }

    @Test
    void more_waiters_than_there_are_places_are_refused_and_places_become_free() {
        // Given
        reachable = false;
        var first = waiting(checkpoints.reached(token(0, 7), LONG));
        waiting(checkpoints.reached(token(0, 8), LONG));
        waiting(checkpoints.reached(token(0, 7), LONG)).awaitFailure().assertFailedWith(TooManyWaitersException.class);

        // When
        checkpoints.committed(new Checkpoint(0, 8, null, 0));
        first.awaitItem();

        // Then
        waiting(checkpoints.reached(token(0, 7), LONG)).awaitItem();
        waiting(checkpoints.reached(token(0, 9), LONG)).assertNotTerminated();
    }

    @Test
    void a_reader_who_goes_away_frees_the_place() {
        // Given
        var gone = waiting(checkpoints.reached(token(0, 7), LONG));
        waiting(checkpoints.reached(token(0, 7), LONG));

        // When
        gone.cancel();

        // Then
        waiting(checkpoints.reached(token(0, 7), LONG)).assertNotTerminated();
    }

    @Test
    void a_database_that_comes_back_ends_the_wait() {
        // Given
        reachable = false;
        var waiting = waiting(checkpoints.reached(token(1, 4), LONG));
        lookedAtLeast(3);
        waiting.assertNotTerminated();

        // When
        reachable = true;

        // Then
        waiting.awaitItem();
    }

    @Test
    void nobody_looks_while_nobody_waits() {
        // Given
        waiting(checkpoints.reached(token(0, 4), LONG)).awaitItem();
        await().until(() -> !checkpoints.isAwaited());
        int before = looks.get();

        // When
        checkpoints.committed(new Checkpoint(0, 6, null, 0));
        checkpoints.committed(new Checkpoint(0, 7, null, 0));

        // Then
        await().during(Duration.ofMillis(300)).until(() -> looks.get() == before);
    }

    private SeenCheckpoints read() throws SQLException {
        looks.incrementAndGet();
        if (!reachable) {
            throw new SQLException("no connection");
        }
        return new SeenCheckpoints(LOG, database);
    }

    /** Looks that began after this call. */
    private void lookedAtLeast(int times) {
        int before = looks.get();
        await().until(() -> looks.get() >= before + times);
    }

    private static ConsistencyToken token(int partition, long offset) {
        return new ConsistencyToken(new TreeMap<>(Map.of(partition, offset)));
    }

    private static UniAssertSubscriber<Void> waiting(Uni<Void> uni) {
        return uni.subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
