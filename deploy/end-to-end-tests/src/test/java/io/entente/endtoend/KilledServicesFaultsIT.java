package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.LogReader;
import io.entente.testkit.OwnStack;
import io.entente.testkit.ServiceCommand;
import io.entente.testkit.ServiceConfig;
import io.entente.testkit.ServiceProcess;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packaged services, killed with SIGKILL while events are posted. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledServicesFaultsIT {

    private static final int QUERY_KILLS = Integer.getInteger("entente.kills.query", 20);
    private static final int INGEST_KILLS = Integer.getInteger("entente.kills.ingest", 5);

    /** Processes that live for seconds: compiling them well would take the time in which they are killed. */
    private static final Map<String, String> QUICK_START = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    @TempDir
    private Path logs;

    @Test
    void every_acknowledged_event_has_exactly_one_effect_however_often_the_services_are_killed() throws Exception {
        long seed = Long.getLong("entente.seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        try (OwnStack stack = OwnStack.start()) {
            // Given
            Map<String, String> config = new HashMap<>(new ServiceConfig(4).on(stack.stack()));
            config.put("entente.projector.instance-id", "query-1");
            String topic = config.get(ServiceConfig.TOPIC);
            var ledger = new Ledger();
            try (ServiceProcess ingest = start("ingest-service", config);
                    ServiceProcess query = start("query-service", config)) {

                // When
                int hits = 0;
                try (var traffic = new Traffic(ingest.uri(), ledger).start(Partnerships.ALL, seed)) {
                    for (int kill = 0; kill < QUERY_KILLS; kill++) {
                        hits += killWhileAtWork(query, traffic, random);
                        if (kill % (QUERY_KILLS / INGEST_KILLS) == 0) {
                            hits += killWhileAtWork(ingest, traffic, random);
                        }
                    }
                }

                // Then
                System.out.printf(
                        "%d kills, %d while events were in flight, %d events, %d unknown outcomes%n",
                        QUERY_KILLS + INGEST_KILLS, hits, ledger.acknowledgedCount(), ledger.unknownOutcomes());
                var log = new LogReader(stack.kafka().bootstrapServers()).readAll(topic);
                new Invariants(ledger, log).check(query.uri());
                assertThat(hits).isGreaterThan((QUERY_KILLS + INGEST_KILLS) / 2);
            }
        }
    }

    /** Kills after some more events have come in, at a point nobody chose; a hit if clients were being answered until then. */
    private static int killWhileAtWork(ServiceProcess service, Traffic traffic, Random random) {
        traffic.awaitMore(1 + random.nextInt(60));
        traffic.awaitUnderWay();
        boolean hit = traffic.isUnderWay();
        service.kill();
        service.restart();
        return hit ? 1 : 0;
    }

    private ServiceProcess start(String module, Map<String, String> config) {
        return ServiceCommand.of(module)
                .withProperties(config)
                .withEnvironment(QUICK_START)
                .start(logs.resolve(module + ".log"));
    }
}
