package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.EventStream;
import io.entente.testkit.OwnStack;
import io.entente.testkit.ServiceCommand;
import io.entente.testkit.ServiceConfig;
import io.entente.testkit.ServiceProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of the query service share the partitions; clients hear of all of them from either. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangesAcrossInstancesIT {

    private static final Map<String, String> QUICK_START = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    @TempDir
    private Path logs;

    @Test
    void a_client_that_goes_from_one_instance_to_the_other_hears_every_event_once() throws Exception {
        try (OwnStack stack = OwnStack.start()) {
            // Given
            Map<String, String> config = new HashMap<>(new ServiceConfig(4).on(stack.stack()));
            // Longer than this test: what is heard was announced.
            config.put("entente.changes.poll-interval", "600s");
            var ledger = new Ledger();
            try (ServiceProcess ingest = start("ingest-service", "ingest", config);
                    ServiceProcess first = start("query-service", "query-a", config);
                    ServiceProcess second = start("query-service", "query-b", config);
                    EventStream staying = EventStream.open(changes(second, "v1."))) {
                var client = new Wanderer();

                // When
                try (var traffic = new Traffic(ingest.uri(), ledger).start(Partnerships.ALL, 1)) {
                    for (ServiceProcess instance : List.of(first, second, first)) {
                        client.visit(instance, 50);
                        traffic.awaitMore(50);
                    }
                }
                client.visit(second, ledger.acknowledgedCount() - client.heard.size());
                staying.awaitData(ledger.acknowledgedCount());

                // Then
                List<String> recorded = ledger.acknowledged().values().stream()
                        .map(position -> position.partition() + "-" + position.offset())
                        .toList();
                assertThat(client.heard).containsExactlyInAnyOrderElementsOf(recorded);
                assertThat(changeIds(staying)).containsExactlyInAnyOrderElementsOf(recorded);
            }
        }
    }

    private static URI changes(ServiceProcess instance, String place) {
        return instance.uri().resolve("/changes?lastEventId=" + place);
    }

    private static List<String> changeIds(EventStream client) {
        return client.data().stream()
                .map(change -> change.get("changeId").asText())
                .toList();
    }

    private ServiceProcess start(String module, String name, Map<String, String> config) {
        return ServiceCommand.of(module)
                .withProperties(config)
                .withEnvironment(QUICK_START)
                .start(logs.resolve(name + ".log"));
    }

    /** A client that remembers no more than its place when it leaves. */
    private static final class Wanderer {

        private final List<String> heard = new ArrayList<>();
        private String place = "v1.";

        void visit(ServiceProcess instance, int changes) {
            try (EventStream stream = EventStream.open(changes(instance, place))) {
                stream.awaitData(changes);
                List<Map<String, String>> frames = stream.frames();
                long told = frames.stream()
                        .filter(frame -> frame.containsKey("data"))
                        .count();
                heard.addAll(changeIds(stream).subList(0, (int) told));
                place = frames.get(frames.size() - 1).get("id");
            }
        }
    }
}
