package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.LogReader;
import io.entente.testkit.OwnStack;
import io.entente.testkit.ServiceCommand;
import io.entente.testkit.ServiceConfig;
import io.entente.testkit.ServiceProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generation is built beside the serving one while events are posted, and whoever builds it is killed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RebuildFaultsIT {

    private static final Map<String, String> QUICK_START = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
    private static final List<String> STEPS = List.of("loading", "folding", "indexing", "catching-up", "verifying");
    private static final int ROUNDS = Integer.getInteger("entente.kills.rebuild", 1);

    @TempDir
    private Path logs;

    private final Map<String, String> config = new HashMap<>();
    private final Ledger ledger = new Ledger();

    @Test
    void a_rebuild_goes_on_after_a_kill_at_any_step_and_the_serving_generation_is_left_alone() throws Exception {
        try (OwnStack stack = OwnStack.start();
                ServiceProcess ingest = started(stack, "ingest-service");
                ServiceProcess query = started(stack, "query-service");
                Connection database = database()) {
            var operator = new Operator(query.uri());
            var hits = new ArrayList<String>();
            try (var backlog = new Backlog(config, ledger);
                    var traffic =
                            new Traffic(ingest.uri(), ledger).pacedBy(backlog).start(Partnerships.ALL, 1)) {
                traffic.awaitMore(300);
                for (int round = 0; round < ROUNDS; round++) {
                    for (String step : STEPS) {
                        // When
                        long rebuild = operator.begin();
                        var progress = new RebuildProgress(database, rebuild);
                        progress.await(step);
                        query.kill();
                        if (progress.state().equals(step)) {
                            hits.add(step);
                        }
                        query.restart();

                        // Then
                        assertThat(operator.awaitVerified(rebuild)
                                        .at("/verified/equal")
                                        .asBoolean())
                                .as("after a kill while %s", step)
                                .isTrue();
                        assertThat(operator.serving()).isEqualTo(1);
                        operator.cancel(rebuild);
                    }
                }
            }
            System.out.printf("%d kills, %d in the step aimed at: %s%n", ROUNDS * STEPS.size(), hits.size(), hits);
            checkInvariants(stack, query);
            assertThat(hits).hasSizeGreaterThan(ROUNDS * STEPS.size() / 2);
        }
    }

    @Test
    void of_operators_who_begin_at_once_one_is_told_that_another_one_did() throws Exception {
        try (OwnStack stack = OwnStack.start();
                ServiceProcess query = started(stack, "query-service")) {
            var operator = new Operator(query.uri());
            ExecutorService both = Executors.newFixedThreadPool(2);
            for (int trial = 0; trial < 5; trial++) {
                // When
                Callable<Operator.Answer> begin = () -> operator.ask("POST", "/rebuilds", "{}");
                var answers = new ArrayList<Operator.Answer>();
                for (Future<Operator.Answer> answer : both.invokeAll(List.of(begin, begin))) {
                    answers.add(answer.get());
                }

                // Then
                assertThat(answers).extracting(Operator.Answer::status).containsExactlyInAnyOrder(201, 409);
                for (Operator.Answer answer : answers) {
                    if (answer.status() == 201) {
                        operator.cancel(answer.body().get("rebuildId").asLong());
                    }
                }
            }
            both.shutdown();
        }
    }

    @Test
    void nobody_who_reads_or_posts_notices_a_promotion_or_a_roll_back() throws Exception {
        try (OwnStack stack = OwnStack.start();
                ServiceProcess ingest = started(stack, "ingest-service");
                ServiceProcess query = started(stack, "query-service")) {
            var operator = new Operator(query.uri());
            var readers = new Readers(query.uri());
            try (var backlog = new Backlog(config, ledger);
                    var traffic =
                            new Traffic(ingest.uri(), ledger).pacedBy(backlog).start(Partnerships.ALL, 2)) {
                // Given
                traffic.awaitMore(200);
                readers.start(Partnerships.ALL);
                long rebuild = operator.begin();
                int built = operator.awaitVerified(rebuild).path("generation").asInt();

                // When
                for (int times = 0; times < 3; times++) {
                    operator.serve(built);
                    traffic.awaitMore(50);
                    operator.serve(1);
                    traffic.awaitMore(50);
                }
                operator.serve(built);
                traffic.awaitMore(50);
            } finally {
                readers.close();
            }

            // Then
            System.out.println(readers);
            assertThat(readers.failures()).isEmpty();
            assertThat(readers.count()).isGreaterThan(500);
            assertThat(operator.serving()).isGreaterThan(1);
            checkInvariants(stack, query);
        }
    }

    private void checkInvariants(OwnStack stack, ServiceProcess query) throws Exception {
        var log = new LogReader(stack.kafka().bootstrapServers()).readAll(config.get(ServiceConfig.TOPIC));
        new Invariants(ledger, log).check(query.uri());
    }

    private ServiceProcess started(OwnStack stack, String module) {
        if (config.isEmpty()) {
            config.putAll(new ServiceConfig(4).on(stack.stack()));
            config.put("entente.projector.instance-id", "query-1");
            // So that every step takes long enough to be hit.
            config.put("entente.rebuild.threads", "1");
            config.put("entente.rebuild.batch-events-max", "5");
        }
        return ServiceCommand.of(module)
                .withProperties(config)
                .withEnvironment(QUICK_START)
                .start(logs.resolve(module + ".log"));
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection(
                config.get(ServiceConfig.JDBC_URL),
                config.get(ServiceConfig.USERNAME),
                config.get(ServiceConfig.PASSWORD));
    }
}
