package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.localstack.ProcessSignal;
import io.entente.testkit.proxy.CommitCut;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** All faults that are injected into processes and connections. */
final class FaultSpecs {

    private static final String PROJECTOR = "entente-projector";
    private static final int CUT_WITHIN_SECONDS = 60;
    private static final int LOOKS_FOR_A_TRANSACTION = 20_000;
    private static final int LARGE_STREAMS = 20;
    private static final int LARGE_EVENTS = 100;
    private static final int ATTEMPTS_MAX = 20;

    /** The longest text that one language may have; each character takes three bytes. */
    private static final String LARGE_TEXT = "ế".repeat(4_000);

    private static final List<String> LANGUAGES = List.of("fr", "vi", "de", "es", "it", "pt", "pl", "nl", "sv");

    /** Per fault: trials in a build, trials in a round of a campaign; then seconds at least and at most. */
    static final List<FaultSpec> ALL = List.of(
            survived("PostgreSQL: SIGKILL of a backend inside a transaction", 2, 6, 0, 0)
                    .with(FaultSpecs::killBackend, (stack, load) -> {}),
            survived("PostgreSQL: SIGKILL of the postmaster, started again later", 1, 3, 3, 10)
                    .with(whileUnderWay(stack -> stack.postgres().kill()), (stack, load) -> stack.postgres()
                            .restart()),
            survived("PostgreSQL: SIGSTOP", 1, 2, 8, 40)
                    .with(whileUnderWay(stack -> stack.postgres().pause()), (stack, load) -> stack.postgres()
                            .resume()),
            survived("PostgreSQL: connection cut before it hears COMMIT", 3, 15, 0, 0)
                    .with(cutting(CommitCut.BEFORE_THE_SERVER_HEARS), (stack, load) -> stack.network()
                            .cutNothing()),
            survived("PostgreSQL: connection cut before its answer to COMMIT", 3, 15, 0, 0)
                    .with(cutting(CommitCut.BEFORE_THE_CLIENT_HEARS), (stack, load) -> stack.network()
                            .cutNothing()),
            survived("PostgreSQL: nothing arrives, in either direction", 1, 2, 8, 30)
                    .with(whileUnderWay(stack -> stack.network().hold()), (stack, load) -> stack.network()
                            .pass()),
            survived("PostgreSQL: server forgets the connections, clients are not told", 0, 1, 0, 0)
                    .with(whileUnderWay(stack -> stack.network().forgetConnections()), (stack, load) -> {}),
            survived("PostgreSQL: 100 ms away", 1, 2, 3, 20)
                    .with(
                            whileUnderWay(stack -> stack.network().delay(Duration.ofMillis(50))),
                            (stack, load) -> stack.network().delay(Duration.ZERO)),
            survived("PostgreSQL: disk full", 1, 1, 3, 10)
                    .onSmallDisks()
                    .with(whileUnderWay(stack -> stack.postgresDisk().fill()), (stack, load) -> {
                        stack.postgresDisk().free();
                        if (!stack.postgres().isAlive()) {
                            stack.postgres().restart();
                        }
                    }),
            survived("broker: SIGKILL", 1, 4, 0, 10)
                    .with(whileUnderWay(stack -> stack.kafka().kill()), (stack, load) -> stack.kafka()
                            .restart()),
            survived("broker: SIGTERM", 1, 4, 0, 10)
                    .with(whileUnderWay(stack -> stack.kafka().stop()), (stack, load) -> stack.kafka()
                            .restart()),
            survived("broker: SIGSTOP", 1, 3, 5, 40)
                    .with(whileUnderWay(stack -> stack.kafka().pause()), (stack, load) -> stack.kafka()
                            .resume()),
            survived("broker: disk full, started again with room", 1, 1, 2, 10)
                    .onSmallDisks()
                    .with(whileUnderWay(stack -> stack.kafkaDisk().fill()), (stack, load) -> {
                        stack.kafkaDisk().free();
                        stack.kafka().kill();
                        stack.kafka().restart();
                    }),
            survived("services: " + LARGE_EVENTS + " events of 100 KB", 1, 3, 0, 0)
                    .with(FaultSpecs::postLargeEvents, (stack, load) -> {}),
            ending("ingest service: SIGKILL", 2, 8)
                    .with(whileUnderWay(stack -> stack.ingest().kill()), (stack, load) -> stack.ingest()
                            .restart()),
            ending("ingest service: SIGTERM under load", 1, 4)
                    .with(FaultSpecs::stopIngest, (stack, load) -> stack.ingest()
                            .restart()),
            ending("query service: SIGKILL", 4, 20)
                    .with(whileUnderWay(stack -> stack.query().kill()), (stack, load) -> stack.query()
                            .restart()),
            ending("query service: SIGTERM", 1, 4)
                    .with(whileUnderWay(stack -> stack.query().stop()), (stack, load) -> stack.query()
                            .restart()));

    private FaultSpecs() {}

    /** A fault whose injection follows. */
    private record Named(
            String name, int build, int campaign, FaultSpec.Kind kind, Duration shortest, Duration longest) {
        Named onSmallDisks() {
            return new Named(name, build, campaign, FaultSpec.Kind.SURVIVED_ON_SMALL_DISKS, shortest, longest);
        }

        FaultSpec with(FaultSpec.Injection injection, FaultSpec.Healing healing) {
            return new FaultSpec(name, build, campaign, kind, shortest, longest, injection, healing);
        }
    }

    /** An action on the stack. */
    private interface Deed {
        void to(FaultyStack stack) throws Exception;
    }

    private static Named survived(String name, int build, int campaign, int shortestSeconds, int longestSeconds) {
        return new Named(
                name,
                build,
                campaign,
                FaultSpec.Kind.SURVIVED,
                Duration.ofSeconds(shortestSeconds),
                Duration.ofSeconds(longestSeconds));
    }

    private static Named ending(String name, int build, int campaign) {
        return new Named(name, build, campaign, FaultSpec.Kind.ENDS_A_SERVICE, Duration.ZERO, Duration.ZERO);
    }

    /** A hit if clients got answers until then. */
    private static FaultSpec.Injection whileUnderWay(Deed deed) {
        return (stack, load) -> {
            load.traffic().awaitUnderWay();
            boolean hit = load.traffic().isUnderWay();
            deed.to(stack);
            return hit;
        };
    }

    private static FaultSpec.Injection cutting(CommitCut where) {
        return (stack, load) -> {
            try {
                stack.network().cutNextCommit(PROJECTOR, where).get(CUT_WITHIN_SECONDS, TimeUnit.SECONDS);
                return true;
            } catch (TimeoutException nothingWasCommitted) {
                return false;
            }
        };
    }

    /** A hit if the projector was in a transaction just before. */
    private static boolean killBackend(FaultyStack stack, FaultSpec.Load load) throws SQLException {
        String inTransaction = "select pid from pg_stat_activity where application_name = '" + PROJECTOR
                + "' and xact_start is not null and state in ('active', 'idle in transaction')";
        Optional<String> backend = stack.sql(inTransaction, LOOKS_FOR_A_TRANSACTION);
        return backend.isPresent() && ProcessSignal.KILL.sendTo(Long.parseLong(backend.get()));
    }

    /** Requests that arrived before the SIGTERM must be answered with a receipt. */
    private static boolean stopIngest(FaultyStack stack, FaultSpec.Load load) {
        load.traffic().awaitUnderWay();
        boolean hit = load.traffic().isUnderWay();
        long toldAt = System.nanoTime();
        int before = load.traffic().posts().unsuccessful().size();
        stack.ingest().stop();
        List<Posts.Unsuccessful> after = load.traffic().posts().unsuccessful();
        assertThat(after.subList(before, after.size()))
                .as("requests that were in flight when the service was told to end")
                .noneMatch(attempt -> attempt.startedNanos() < toldAt);
        return hit;
    }

    private static boolean postLargeEvents(FaultyStack stack, FaultSpec.Load load) {
        var streams = new ArrayList<TestEvents>();
        for (int number = 0; number < LARGE_STREAMS; number++) {
            String side = load.name() + load.random().nextInt(Integer.MAX_VALUE);
            streams.add(new TestEvents(
                    side + "-a~" + side + "-b", new Random(load.random().nextLong())));
        }
        for (int index = 0; index < LARGE_EVENTS; index++) {
            post(enlarged(streams.get(index % LARGE_STREAMS).next()), load);
        }
        return true;
    }

    private static ObjectNode enlarged(ObjectNode event) {
        if (event.at("/data/text").isObject()) {
            LANGUAGES.forEach(language -> ((ObjectNode) event.at("/data/text")).put(language, LARGE_TEXT));
        }
        return event;
    }

    private static void post(ObjectNode event, FaultSpec.Load load) {
        load.ledger().sending(event.get("id").asText());
        int attempts = 1;
        while (!load.traffic().posts().isAcknowledged(event)) {
            assertThat(attempts++).as("attempts to post " + event.get("id")).isLessThan(ATTEMPTS_MAX);
        }
    }
}
