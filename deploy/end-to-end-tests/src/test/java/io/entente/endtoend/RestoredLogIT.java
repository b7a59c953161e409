package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.testkit.LogReader;
import io.entente.testkit.LoggedRecord;
import io.entente.testkit.OwnStack;
import io.entente.testkit.ServiceCommand;
import io.entente.testkit.ServiceConfig;
import io.entente.testkit.ServiceProcess;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log is exported, Kafka and PostgreSQL are thrown away, and all read models come back from the file. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestoredLogIT {

    private static final Map<String, String> QUICK_START = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
    private static final String TOPIC = "restored";

    @TempDir
    private Path directory;

    private final Ledger ledger = new Ledger();

    @Test
    void every_hash_of_every_read_model_is_the_same_after_export_loss_import_and_rebuild() throws Exception {
        // Given
        String file = directory.resolve("log.ndjson").toString();
        Map<String, String> before;
        List<LoggedRecord> log;
        try (OwnStack stack = OwnStack.start();
                ServiceProcess ingest = service("ingest-service", config(stack, true));
                ServiceProcess query = service("query-service", config(stack, false))) {
            try (var traffic = new Traffic(ingest.uri(), ledger).start(Partnerships.ALL, 6)) {
                traffic.awaitMore(300);
            }
            log = new LogReader(stack.kafka().bootstrapServers()).readAll(TOPIC);
            assertThat(new Invariants(ledger, log).isReachedBy(query.uri())).isTrue();
            before = hashes(query);
            EntenteCommandLine.run(
                    "log", "export", file, "--kafka", stack.kafka().bootstrapServers(), "--topic", TOPIC);
        }

        // When
        try (OwnStack stack = OwnStack.start()) {
            EntenteCommandLine.run(
                    "log", "import", file, "--kafka", stack.kafka().bootstrapServers(), "--topic", TOPIC);
            try (ServiceProcess query = service("query-service", config(stack, false))) {
                assertThat(new Invariants(ledger, log).isReachedBy(query.uri())).isTrue();

                // Then
                assertThat(hashes(query)).isEqualTo(before).hasSizeGreaterThan(20);
                new Invariants(ledger, log).check(query.uri());
            }
        }
    }

    /** Of a generation that was just built from the log, and found equal to the serving one: rows and hash by table. */
    private static Map<String, String> hashes(ServiceProcess query) throws Exception {
        var operator = new Operator(query.uri());
        long rebuild = operator.begin();
        assertThat(operator.awaitVerified(rebuild).at("/verified/equal").asBoolean())
                .isTrue();
        var hashes = new TreeMap<String, String>();
        for (JsonNode table : operator.verification(rebuild).path("tables")) {
            hashes.put(table.path("table").asText(), table.path("built").toString());
        }
        assertThat(hashes.values()).anyMatch(rows -> !rows.contains("\"count\":0"));
        return hashes;
    }

    private static Map<String, String> config(OwnStack stack, boolean topic) {
        var config = new HashMap<>(new ServiceConfig(4).on(stack.stack()));
        if (topic) {
            stack.stack().createTopic(TOPIC, 4);
        }
        config.put(ServiceConfig.TOPIC, TOPIC);
        return config;
    }

    private ServiceProcess service(String module, Map<String, String> config) {
        return ServiceCommand.of(module)
                .withProperties(config)
                .withEnvironment(QUICK_START)
                .start(directory.resolve(module + ".log"));
    }
}
