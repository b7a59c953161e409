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
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of the query service share the partitions; one is frozen until the group has given it up. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PausedInstanceFaultsIT {

    /** Processes that live for seconds: compiling them well would take the time in which they are killed. */
    private static final Map<String, String> QUICK_START = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    @TempDir
    private Path logs;

    @Test
    void an_instance_that_was_paused_beyond_its_poll_interval_does_no_harm_when_it_goes_on() throws Exception {
        try (OwnStack stack = OwnStack.start()) {
            // Given
            Map<String, String> config = new HashMap<>(new ServiceConfig(4).on(stack.stack()));
            config.put("entente.projector.session-timeout", "6s");
            config.put("entente.projector.poll-interval-max", "6s");
            String topic = config.get(ServiceConfig.TOPIC);
            var reader = new LogReader(stack.kafka().bootstrapServers());
            var ledger = new Ledger();
            try (ServiceProcess ingest = start("ingest-service", "ingest", config);
                    ServiceProcess zombie = start("query-service", "query-a", config);
                    ServiceProcess survivor = start("query-service", "query-b", config)) {

                // When
                try (var traffic = new Traffic(ingest.uri(), ledger).start(Partnerships.ALL, 1)) {
                    traffic.awaitMore(200);
                    zombie.pause();
                    traffic.awaitMore(200);
                    // Every partition has events that came in after the pause: once they are visible, it was given up.
                    new Visibility(survivor.uri()).await(ledger.token());
                    zombie.resume();
                    traffic.awaitMore(200);
                }

                // Then
                var invariants = new Invariants(ledger, reader.readAll(topic));
                invariants.check(survivor.uri());
                invariants.check(zombie.uri());
                assertThat(zombie.isReady()).isTrue();
            }
        }
    }

    private ServiceProcess start(String module, String name, Map<String, String> config) {
        return ServiceCommand.of(module)
                .withProperties(config)
                .withEnvironment(QUICK_START)
                .start(logs.resolve(name + ".log"));
    }
}
