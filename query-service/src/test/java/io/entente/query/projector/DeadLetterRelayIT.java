package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.common.position.LogPosition;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.testkit.LogReader;
import io.entente.testkit.LoggedRecord;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeadLetterRelayIT {

    @Inject
    Log log;

    @Inject
    DeadLettersConfig config;

    @Inject
    @DataSource("projector")
    javax.sql.DataSource dataSource;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void what_cannot_be_applied_is_announced_as_it_was_and_says_why() {
        // Given
        LogPosition garbage = log.append("nobody", "no event".getBytes(StandardCharsets.UTF_8));

        // When
        await().atMost(Duration.ofSeconds(60)).until(() -> isPublished(garbage));

        // Then
        List<LoggedRecord> letters = new LogReader(bootstrapServers)
                .readAll(config.topic()).stream()
                        .filter(letter -> garbage.topic().equals(headers(letter).get("entente-topic")))
                        .filter(letter -> Long.toString(garbage.offset())
                                .equals(headers(letter).get("entente-offset")))
                        .toList();
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("nobody");
            assertThat(letter.text()).isEqualTo("no event");
            assertThat(headers(letter))
                    .containsEntry("entente-reason", "not-an-event")
                    .containsEntry("entente-partition", Integer.toString(garbage.partition()))
                    .containsEntry("entente-generation", "1")
                    .containsKey("entente-detail");
        });
    }

    private boolean isPublished(LogPosition position) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select published_at from entente.parked_event"
                        + " where partition = ? and log_offset = ? and published_at is not null")) {
            select.setInt(1, position.partition());
            select.setLong(2, position.offset());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static Map<String, String> headers(LoggedRecord letter) {
        return letter.headers().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
