package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.localstack.BrokerCluster;
import io.entente.testkit.LogReader;
import io.entente.testkit.ServiceCommand;
import io.entente.testkit.ServiceConfig;
import io.entente.testkit.ServiceProcess;
import io.entente.testkit.TestStack;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three brokers keep three copies of the log; an event is acknowledged when two of them have it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LostBrokersFaultsIT {

    private static final int SINGLE_KILLS = Integer.getInteger("entente.kills.broker", 2);
    private static final int CLIENTS = Partnerships.ALL.size();

    @TempDir
    private Path directory;

    private final Ledger ledger = new Ledger();

    @Test
    void one_lost_broker_stops_nothing_and_two_stop_the_receipts_but_lose_no_event() throws Exception {
        try (BrokerCluster cluster = BrokerCluster.start(directory.resolve("kafka"), 3)) {
            String topic = new TestStack(cluster.bootstrapServers(), "no database").newTopic(4);
            try (ServiceProcess ingest = ingest(cluster, topic)) {
                try (var traffic =
                        new Traffic(ingest.uri(), ledger).givingUpOnceIn(8).start(Partnerships.ALL, 1)) {
                    traffic.awaitMore(CLIENTS);

                    // When
                    for (int kill = 0; kill < SINGLE_KILLS; kill++) {
                        int node = 1 + kill % 3;
                        traffic.awaitUnderWay();
                        cluster.broker(node).kill();
                        traffic.awaitMore(5 * CLIENTS);
                        cluster.broker(node).restart();
                    }
                    cluster.broker(1).kill();
                    cluster.broker(2).kill();
                    // The answers to what was acknowledged before the kill have arrived by then.
                    awaitMoreUnanswered(CLIENTS);
                    int acknowledged = ledger.acknowledgedCount();
                    awaitMoreUnanswered(CLIENTS);

                    // Then
                    assertThat(ledger.acknowledgedCount())
                            .as("receipts while one of three brokers runs")
                            .isEqualTo(acknowledged);
                    cluster.broker(1).restart();
                    cluster.broker(2).restart();
                    traffic.awaitMore(CLIENTS);
                    assertThat(traffic.posts().violations()).isEmpty();
                }
                new Invariants(ledger, new LogReader(cluster.bootstrapServers()).readAll(topic)).checkLog();
            }
        }
    }

    private void awaitMoreUnanswered(int attempts) throws Exception {
        long before = unanswered();
        Progress.of(this::unanswered)
                .await(attempts + " more attempts without a receipt", () -> unanswered() >= before + attempts);
    }

    private long unanswered() {
        return ledger.failures() + ledger.unknownOutcomes();
    }

    private ServiceProcess ingest(BrokerCluster cluster, String topic) {
        return ServiceCommand.of("ingest-service")
                .withProperties(Map.of(
                        ServiceConfig.BOOTSTRAP_SERVERS,
                        cluster.bootstrapServers(),
                        ServiceConfig.TOPIC,
                        topic,
                        ServiceConfig.PARTITIONS,
                        "4"))
                .withEnvironment(Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -Xmx256m"))
                .start(directory.resolve("ingest-service.log"));
    }
}
