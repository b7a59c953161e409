package io.entente.query.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.query.projection.SqlResource;
import io.entente.testkit.TestDatabase;
import io.entente.testkit.TestStack;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A database belongs to one log, also when an earlier version has filled it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneLogIT {

    private static final EventLogIdentity LOG = new EventLogIdentity("events", "pTvqmQ_eTs2-x3nZ0aKd1Q", 4);

    private final PGSimpleDataSource database = dataSource(TestStack.shared().newDatabase());

    @BeforeEach
    void an_earlier_version_has_created_its_tables() throws SQLException {
        execute("create schema entente");
        execute(SqlResource.read(OneLogIT.class, "/db/migration/V1__ledger.sql"));
    }

    @Test
    void the_log_that_is_recorded_is_adopted_and_no_other_is_taken_beside_it() throws SQLException {
        // Given
        record(LOG);

        // When
        migrate();

        // Then
        assertThatCode(() -> LOG.claim(database)).doesNotThrowAnyException();
        assertRefused(new EventLogIdentity("another-topic", "B8sYbG4fQ2eHrUuK6b0x9A", 4));
        assertRefused(new EventLogIdentity("events", "B8sYbG4fQ2eHrUuK6b0x9A", 4));
        assertRefused(new EventLogIdentity("events", LOG.topicId(), 5));
        assertThat(recorded()).isEqualTo(LOG);
    }

    @Test
    void an_empty_database_takes_the_first_log_that_comes() throws SQLException {
        // Given
        migrate();

        // When
        LOG.claim(database);

        // Then
        assertThat(recorded()).isEqualTo(LOG);
    }

    @Test
    void a_database_that_holds_a_mix_of_logs_is_made_from_none_of_them() throws SQLException {
        // Given
        record(LOG);
        record(new EventLogIdentity("a-second-topic", "B8sYbG4fQ2eHrUuK6b0x9A", 4));

        // When
        migrate();

        // Then
        assertThatThrownBy(() -> LOG.claim(database))
                .isInstanceOf(EventLogReplacedException.class)
                .hasMessageContaining("a-second-topic and events")
                .hasMessageContaining("start on an empty database");
        assertThat(recorded().id().text()).isEqualTo("several-log");
    }

    private void assertRefused(EventLogIdentity other) {
        assertThatThrownBy(() -> other.claim(database))
                .isInstanceOf(EventLogReplacedException.class)
                .hasMessageContaining("Name the right topic");
    }

    private EventLogIdentity recorded() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return EventLogIdentity.recorded(connection).orElseThrow();
        }
    }

    private void migrate() throws SQLException {
        execute(SqlResource.read(OneLogIT.class, "/db/migration/V9__one_log.sql"));
    }

    private void record(EventLogIdentity log) throws SQLException {
        execute("insert into event_log (topic, topic_id, partitions) values ('%s', '%s', %d)"
                .formatted(log.topic(), log.topicId(), log.partitions()));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to entente");
            statement.execute(sql);
        }
    }

    private static PGSimpleDataSource dataSource(TestDatabase database) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.jdbcUrl());
        dataSource.setUser(database.username());
        dataSource.setPassword(database.password());
        return dataSource;
    }
}
