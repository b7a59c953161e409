package io.entente.testkit.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.testkit.TestDatabase;
import io.entente.testkit.TestStack;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostgresProxyIT {

    private static final String CLIENT = "client-to-be-cut";

    private final TestDatabase database = TestStack.shared().newDatabase();
    private final int port =
            URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort();
    private final PostgresProxy proxy = PostgresProxy.to(port);

    @AfterEach
    void close() {
        proxy.close();
    }

    @ParameterizedTest
    @CsvSource({
        "BEFORE_THE_SERVER_HEARS, 1, 0",
        "BEFORE_THE_SERVER_HEARS, 20, 0",
        "BEFORE_THE_CLIENT_HEARS, 1, 1",
        "BEFORE_THE_CLIENT_HEARS, 20, 1"
    })
    void a_connection_is_cut_before_or_after_its_commit_took_effect(CommitCut where, int nth, int stored)
            throws SQLException {
        try (Connection witness = connection(port, "witness");
                Connection client = connection(proxy.port(), CLIENT)) {
            // Given
            execute(witness, "create table noted (id integer)");
            client.setAutoCommit(false);
            for (int earlier = 1; earlier < nth; earlier++) {
                execute(client, "select 1");
                client.commit();
            }
            execute(client, "insert into noted values (1)");

            // When
            var cut = proxy.cutNextCommit(CLIENT, where);
            assertThatThrownBy(client::commit).isInstanceOf(SQLException.class);

            // Then
            assertThat(cut).isCompletedWithValue(where);
            assertThat(rows(witness)).isEqualTo(stored);
        }
    }

    @Test
    void what_is_held_arrives_once_the_network_passes_again() throws Exception {
        try (Connection client = connection(proxy.port(), CLIENT)) {
            // When
            proxy.hold();
            var answer = CompletableFuture.runAsync(() -> {
                try {
                    execute(client, "select 1");
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            boolean early = answer.isDone();
            proxy.pass();
            answer.get(1, TimeUnit.MINUTES);

            // Then
            assertThat(early).isFalse();
        }
    }

    private Connection connection(int port, String application) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", database.username());
        properties.setProperty("password", database.password());
        properties.setProperty("ApplicationName", application);
        return DriverManager.getConnection(
                database.jdbcUrl().replace(":" + this.port + "/", ":" + port + "/"), properties);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int rows(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from noted")) {
            count.next();
            return count.getInt(1);
        }
    }
}
