package io.entente.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.replay.DryRun;
import io.entente.query.replay.OwnGenerations;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A dry run that waits for a lock of the test when its client goes. */
@QuarkusTest
@TestProfile(OwnGenerations.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AbandonedDryRunIT {

    private static final String REQUEST =
            "POST /rebuild-dry-runs HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n";

    private static final String WAITING = "select exists (select 1 from pg_locks"
            + " where relation = 'entente.generation'::regclass and not granted)";

    @Inject
    @DataSource("rebuild")
    javax.sql.DataSource dataSource;

    /** Keeps what is logged. */
    private static final class Kept extends Handler {

        private final List<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord said) {
            messages.add(said.getMessage());
        }

        @Override
        public void flush() {
            // Nothing waits to be written.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void a_dry_run_whose_client_has_gone_is_given_up() throws IOException, SQLException {
        // Given
        var log = Logger.getLogger(DryRun.class.getName());
        var kept = new Kept();
        log.addHandler(kept);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table entente.generation in share row exclusive mode");
            try (var client = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
                client.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
                Awaitility.await().until(() -> holds(statement, WAITING));
            }

            // When
            connection.rollback();

            // Then
            Awaitility.await().until(() -> !kept.messages.isEmpty());
            assertThat(kept.messages).singleElement().asString().contains("nobody waits for it any more");
        } finally {
            log.removeHandler(kept);
        }
    }

    private static boolean holds(Statement statement, String claim) throws SQLException {
        try (var row = statement.executeQuery(claim)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
