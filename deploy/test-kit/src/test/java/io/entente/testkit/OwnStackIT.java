package io.entente.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnStackIT {

    private static OwnStack own;

    @BeforeAll
    static void start() {
        own = OwnStack.start();
    }

    @AfterAll
    static void stop() {
        own.close();
        assertThat(own.directory()).doesNotExist();
        assertThat(own.kafka().isAlive() || own.postgres().isAlive()).isFalse();
    }

    @Test
    void an_acknowledged_record_survives_a_kill_of_the_broker() throws Exception {
        // Given
        String topic = own.stack().newTopic(2);
        send(topic, "fr-idf~vn-hn", "1989");

        // When
        own.kafka().kill();
        own.kafka().restart();

        // Then
        assertThat(new LogReader(own.stack().bootstrapServers()).readAll(topic))
                .extracting(LoggedRecord::key, LoggedRecord::text)
                .containsExactly(tuple("fr-idf~vn-hn", "1989"));
    }

    @Test
    void a_record_survives_an_orderly_restart_of_the_broker() throws Exception {
        // Given
        String topic = own.stack().newTopic(1);
        send(topic, "fr-idf~vn-hn", "2019");

        // When
        own.kafka().restart();

        // Then
        assertThat(new LogReader(own.stack().bootstrapServers()).readAll(topic))
                .extracting(LoggedRecord::text)
                .containsExactly("2019");
    }

    @Test
    void a_committed_row_survives_a_kill_of_the_postmaster() throws Exception {
        // Given
        TestDatabase database = own.stack().newDatabase();
        execute(database, "create table city (name text)", "insert into city values ('Hà Nội')");

        // When
        own.postgres().kill();
        own.postgres().restart();

        // Then
        assertThat(query(database, "select name from city")).isEqualTo("Hà Nội");
    }

    @Test
    void a_committed_row_survives_an_orderly_restart_with_a_client_connected() throws Exception {
        // Given
        TestDatabase database = own.stack().newDatabase();
        execute(database, "create table city (name text)", "insert into city values ('Paris')");

        // When
        try (var open = database.connect()) {
            own.postgres().restart();
            assertThat(open.isValid(1)).isFalse();
        }

        // Then
        assertThat(query(database, "select name from city")).isEqualTo("Paris");
    }

    @Test
    void a_paused_server_keeps_its_connections_and_says_nothing_until_resumed() throws Exception {
        // Given
        TestDatabase database = own.stack().newDatabase();
        try (var connection = database.connect()) {
            connection.setNetworkTimeout(
                    Runnable::run, (int) Duration.ofSeconds(1).toMillis());

            // When
            own.postgres().pause();

            // Then
            assertThatThrownBy(() -> connection.createStatement().execute("select 1"))
                    .isInstanceOf(SQLException.class);
        } finally {
            own.postgres().resume();
        }
        assertThat(query(database, "select 1")).isEqualTo("1");
    }

    @Test
    void a_commit_is_on_disk_before_it_is_acknowledged() throws Exception {
        // Given
        TestDatabase database = own.stack().newDatabase();

        // When
        String settings = query(
                database,
                "select string_agg(setting, ' ' order by name) from pg_settings"
                        + " where name in ('fsync', 'full_page_writes', 'listen_addresses', 'synchronous_commit')");

        // Then
        assertThat(settings).isEqualTo("on on 127.0.0.1 on");
    }

    private static void send(String topic, String key, String value) throws Exception {
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                own.stack().bootstrapServers(),
                ProducerConfig.ACKS_CONFIG,
                "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get(30, TimeUnit.SECONDS);
        }
    }

    private static void execute(TestDatabase database, String... commands) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String query(TestDatabase database, String query) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
