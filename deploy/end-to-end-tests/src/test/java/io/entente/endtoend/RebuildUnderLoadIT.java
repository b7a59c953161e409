package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    private static final int EVENTS_PER_STREAM = 500;
    private static final int EVENTS_PER_FEED = 10_000;
    private static final Duration LAG_MAX = Duration.ofSeconds(10);

    @TempDir
    private Path logs;

    private final Ledger ledger = new Ledger();

    @Test
    void a_rebuild_of_a_long_log_is_promoted_and_rolled_back_and_nobody_notices() throws Exception {
        try (RunningPair pair = RunningPair.start(logs, Map.of())) {
            // Given
            fill(pair);
            var operator = new Operator(pair.query());
            var readers = new Readers(pair.query(), READS_PER_SECOND);
            var freshness = new Freshness(pair.query(), ledger);
            Duration pace = Duration.ofSeconds(Partnerships.ALL.size()).dividedBy(POSTS_PER_SECOND);
            Instant began;
            Instant ended;
            try (var traffic = new Traffic(pair.ingest(), ledger, pace).start(Partnerships.ALL, 5)) {
                traffic.awaitMore(20);
                readers.start(Partnerships.ALL);
                freshness.start();
                began = Instant.now();

                // When
                long rebuild = operator.begin("{\"lagMax\": \"" + LAG_MAX + "\"}");
                JsonNode verified = operator.awaitVerified(rebuild);
                say("verified", verified, began);
                assertThat(verified.at("/verified/equal").asBoolean())
                        .as(verified.toString())
                        .isTrue();
                int built = verified.path("generation").asInt();
                operator.serve(built);
                traffic.awaitMore(50);
                operator.serve(1);
                traffic.awaitMore(50);
                ended = Instant.now();
            } finally {
                readers.close();
                freshness.close();
            }

            // Then
            double seconds = Duration.between(began, ended).toMillis() / 1000.0;
            System.out.printf(
                    "%.0f s: %s, %.0f/s; %d posts, %.0f/s; slowest of %d events visible after %d ms%n",
                    seconds,
                    readers,
                    readers.count() / seconds,
                    ledger.acknowledgedCount(),
                    ledger.acknowledgedCount() / seconds,
                    freshness.looks(),
                    freshness.longest().toMillis());
            assertThat(readers.failures()).isEmpty();
            assertThat(readers.count()).isPositive();
            assertThat(freshness.failures()).isEmpty();
            assertThat(freshness.longest()).isLessThan(LAG_MAX);
            new Invariants(ledger, pair.log(Partnerships.ALL)).check(pair.query());
            nothingIsLostOrDoubled(operator);
        }
    }

    private static void fill(RunningPair pair) {
        List<TestEvents> streams = IntStream.range(0, Math.max(1, EVENTS / EVENTS_PER_STREAM))
                .mapToObj(number -> new TestEvents("bulk-a" + number + "~bulk-b" + number, new Random(number)))
                .toList();
        Instant began = Instant.now();
        for (int posted = 0; posted < EVENTS; posted += EVENTS_PER_FEED) {
            var feed = new ArrayList<String>();
            for (int index = posted; index < Math.min(EVENTS, posted + EVENTS_PER_FEED); index++) {
                feed.add(streams.get(index % streams.size()).next().toString());
            }
            pair.post(feed);
        }
        System.out.printf(
                "%d events posted in %d s%n",
                EVENTS, Duration.between(began, Instant.now()).toSeconds());
        pair.awaitProjected(Duration.ofMinutes(20));
        System.out.printf(
                "… and projected after %d s%n",
                Duration.between(began, Instant.now()).toSeconds());
    }

    private static void say(String what, JsonNode rebuild, Instant began) {
        double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        System.out.printf("%s after %.1f s, %.0f events/s: %s%n", what, seconds, EVENTS / seconds, rebuild);
    }

    /** Every record of every generation is accounted for, and the two that follow the log agree on what became of them. */
    private static void nothingIsLostOrDoubled(Operator operator) throws Exception {
        for (JsonNode generation :
                operator.ask("GET", "/generations", "").body().path("items")) {
            for (JsonNode partition : generation.path("partitions")) {
                long records = partition.path("nextOffset").asLong()
                        - partition.path("startOffset").asLong();
                long accounted = partition.path("applied").asLong()
                        + partition.path("duplicates").asLong()
                        + partition.path("parked").asLong();
                assertThat(accounted).as("%s", generation).isEqualTo(records);
                assertThat(partition.path("parked").asLong()).isZero();
            }
        }
    }
}
