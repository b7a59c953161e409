package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers and integrators go on while a generation is built, proved, promoted and rolled back. A small size here; the
 * benchmarks say how to run the full one.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RebuildUnderLoadIT {

    private static final int EVENTS = Integer.getInteger("entente.load.events", 20_000);
    private static final int READS_PER_SECOND = Integer.getInteger("entente.load.reads", 50);
    private static final int POSTS_PER_SECOND = Integer.getInteger("entente.load.posts", 20);
    private static final Duration BEFORE = Duration.ofSeconds(Integer.getInteger("entente.load.before", 2));
    private static final int EVENTS_PER_STREAM = 500;
    private static final int EVENTS_AT_ONCE = 50;
    private static final int CLIENTS = 12;
    private static final int STREAMS_PER_CLIENT = Math.max(10, EVENTS / EVENTS_PER_STREAM / CLIENTS);
    private static final int AMENDED_IN = 100;
    private static final Duration LAG_MAX = Duration.ofSeconds(10);

    @TempDir
    private Path logs;

    private final Ledger ledger = new Ledger();

    @Test
    void a_rebuild_of_a_long_log_is_promoted_and_rolled_back_and_nobody_notices() throws Exception {
        try (RunningPair pair = RunningPair.start(logs, Map.of())) {
            // Given
            List<TestEvents> posted = streams("today", CLIENTS * STREAMS_PER_CLIENT);
            fillWhileInUse(pair, posted);
            var operator = new Operator(pair.query());
            var readers = new Readers(pair.query(), READS_PER_SECOND);
            var freshness = new Freshness(pair.query(), ledger);
            Rates before;
            Rates during;
            try (var traffic = traffic(pair, posted, POSTS_PER_SECOND)) {
                readers.start(firstOfEachClient(posted));
                before = Rates.begin(readers, ledger);
                traffic.awaitMore((int) (POSTS_PER_SECOND * BEFORE.toSeconds()));
                before.end();
                freshness.start();
                during = Rates.begin(readers, ledger);
                Instant began = Instant.now();

                // When
                long rebuild = operator.begin("{\"lagMax\": \"" + LAG_MAX + "\"}");
                JsonNode verified = operator.awaitVerified(rebuild);
                say("verified", verified, began);
                assertThat(verified.at("/verified/equal").asBoolean())
                        .as(verified.toString())
                        .isTrue();
                int built = verified.path("generation").asInt();
                assertThat(built).isEqualTo(2);
                operator.serve(built);
                traffic.awaitMore(50);
                operator.serve(1);
                traffic.awaitMore(50);
                during.end();
            } finally {
                readers.close();
                freshness.close();
            }

            // Then
            System.out.printf(
                    "before: %s; during: %s; %s; slowest of %d events visible after %d ms%n",
                    before,
                    during,
                    readers,
                    freshness.looks(),
                    freshness.longest().toMillis());
            assertThat(readers.failures()).isEmpty();
            assertThat(readers.count()).isPositive();
            assertThat(freshness.failures()).isEmpty();
            assertThat(freshness.longest()).isLessThan(Progress.stretched(LAG_MAX));
            new Invariants(ledger, pair.log(partnerships(posted))).check(pair.query());
            assertThat(operator.audited(1).at("/result/reconciled").asBoolean()).isTrue();
            assertThat(operator.audited(2).at("/result/reconciled").asBoolean()).isTrue();
        }
    }

    /** With a quarter of what comes later, so that the services are as warm as those that have run for a while. */
    private void fillWhileInUse(RunningPair pair, List<TestEvents> posted) throws Exception {
        var readers = new Readers(pair.query(), Math.max(1, READS_PER_SECOND / 4));
        try (var traffic = traffic(pair, posted, Math.max(1, POSTS_PER_SECOND / 4))) {
            traffic.awaitMore(CLIENTS * 10);
            pair.awaitProjected(ledger.token());
            readers.start(firstOfEachClient(posted));
            fill(pair);
        } finally {
            readers.close();
        }
        assertThat(readers.failures()).isEmpty();
        pair.awaitProjected(ledger.token());
    }

    /** Straight into the log, as it would be there after years: what a partnership does in one of them comes together. */
    private static void fill(RunningPair pair) throws Exception {
        List<TestEvents> streams = streams("years", Math.max(1, EVENTS / EVENTS_PER_STREAM));
        Instant began = Instant.now();
        pair.append(IntStream.range(0, EVENTS).mapToObj(index -> streams.get(index / EVENTS_AT_ONCE % streams.size())
                .next()));
        pair.awaitProjected();
        double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        System.out.printf("%d events written and projected in %.1f s, %.0f/s%n", EVENTS, seconds, EVENTS / seconds);
    }

    /** Each client has partnerships of its own, and stays with one for a while. */
    private Traffic traffic(RunningPair pair, List<TestEvents> posted, int perSecond) {
        var traffic =
                new Traffic(pair.ingest(), ledger, Duration.ofSeconds(CLIENTS).dividedBy(perSecond));
        for (int client = 0; client < CLIENTS; client++) {
            traffic.start(posted.subList(client * STREAMS_PER_CLIENT, (client + 1) * STREAMS_PER_CLIENT));
        }
        return traffic;
    }

    private static List<String> firstOfEachClient(List<TestEvents> posted) {
        return IntStream.range(0, CLIENTS)
                .mapToObj(client -> posted.get(client * STREAMS_PER_CLIENT).partnership())
                .toList();
    }

    private static Set<String> partnerships(List<TestEvents> streams) {
        return streams.stream().map(TestEvents::partnership).collect(Collectors.toUnmodifiableSet());
    }

    private static List<TestEvents> streams(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new TestEvents(
                        name + "-a" + number + "~" + name + "-b" + number, new Random(number), AMENDED_IN))
                .toList();
    }

    private static void say(String what, JsonNode rebuild, Instant began) {
        double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        System.out.printf("%s after %.1f s, %.0f events/s: %s%n", what, seconds, EVENTS / seconds, rebuild);
    }
}
