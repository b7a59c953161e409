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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of a type that the deployed version does not know come to their places once a version is deployed that does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnknownTypeIT {

    private static final Map<String, String> QUICK_START = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
    private static final String TYPE = "io.entente.CommitmentMade.v1";

    @TempDir
    private Path directory;

    private final Ledger ledger = new Ledger();

    @Test
    void what_was_parked_for_its_type_is_in_its_place_in_the_generation_of_a_version_that_knows_it() throws Exception {
        try (OwnStack stack = OwnStack.start()) {
            Map<String, String> config = new ServiceConfig(4).on(stack.stack());
            ServiceCommand query =
                    ServiceCommand.of("query-service").withProperties(config).withEnvironment(QUICK_START);
            Path older =
                    OlderDeployment.without(TYPE, directory.resolve("older")).directory();
            try (ServiceProcess ingest = ServiceCommand.of("ingest-service")
                    .withProperties(config)
                    .withEnvironment(QUICK_START)
                    .start(directory.resolve("ingest.log"))) {

                // Given
                List<LoggedRecord> log;
                int commitments;
                try (ServiceProcess before = query.packagedIn(older).start(directory.resolve("older.log"))) {
                    try (var traffic = new Traffic(ingest.uri(), ledger).start(Partnerships.ALL, 4)) {
                        traffic.awaitMore(150);
                    }
                    log = new LogReader(stack.kafka().bootstrapServers()).readAll(config.get(ServiceConfig.TOPIC));
                    commitments = (int) log.stream()
                            .filter(record -> record.text().contains(TYPE))
                            .count();
                    assertThat(commitments).isGreaterThan(5);
                    await(before, log);
                    assertThat(parked(new Operator(before.uri()))).isEqualTo(commitments);
                }

                // When
                try (ServiceProcess after = query.start(directory.resolve("newer.log"))) {
                    var operator = new Operator(after.uri());
                    assertThat(parked(operator)).isEqualTo(commitments);
                    long rebuild = operator.begin();
                    JsonNode verified = operator.awaitVerified(rebuild);
                    assertThat(verified.at("/verified/equal").asBoolean()).isFalse();
                    operator.serveAccepting(verified.path("generation").asInt(), "knows the type");

                    // Then
                    assertThat(parked(operator)).isZero();
                    new Invariants(ledger, log).check(after.uri());
                }
            }
        }
    }

    private void await(ServiceProcess query, List<LoggedRecord> log) throws Exception {
        assertThat(new Invariants(ledger, log).isReachedBy(query.uri())).isTrue();
    }

    private static int parked(Operator operator) throws Exception {
        return operator.ask("GET", "/parked-events?reason=unknown-type&limit=500", "")
                .body()
                .path("items")
                .size();
    }
}
