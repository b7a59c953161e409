package io.entente.testkit;

import io.entente.localstack.LocalPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A running Kafka and PostgreSQL on which each test class takes a topic and a database of its own.
 *
 * @param bootstrapServers of Kafka
 * @param jdbcUrl of a database that is nobody's; tests take {@link #newDatabase()}
 */
public record TestStack(String bootstrapServers, String jdbcUrl) {

    /** A system property, because each class loader of a Quarkus test has its own copy of this class. */
    private static final String ADDRESSES = "entente.test.stack";

    /**
     * The one of this JVM. The first call starts it; it ends with the JVM, also when that is killed. Nobody may stop it:
     * for faults there is {@link OwnStack}.
     */
    public static TestStack shared() {
        synchronized (Runtime.getRuntime()) {
            String addresses = System.getProperty(ADDRESSES);
            if (addresses == null) {
                addresses = startForThisJvm();
                System.setProperty(ADDRESSES, addresses);
            }
            String[] parts = addresses.split(" ", 2);
            return new TestStack(parts[0], parts[1]);
        }
    }

    private static String startForThisJvm() {
        OwnStack own = OwnStack.start();
        Runtime.getRuntime().addShutdownHook(new Thread(own::close, "stack-stop"));
        commitWithoutWaiting(own.stack());
        return own.stack().bootstrapServers() + " " + own.stack().jdbcUrl();
    }

    /** Commits do not wait for the disk: this PostgreSQL is killed only together with the tests that use it. */
    private static void commitWithoutWaiting(TestStack stack) {
        try (var connection =
                        DriverManager.getConnection(stack.jdbcUrl(), LocalPostgres.USERNAME, LocalPostgres.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("alter role current_user set synchronous_commit = off");
        } catch (SQLException refused) {
            throw new IllegalStateException("the stack for tests cannot be configured", refused);
        }
    }

    /** Creates a topic with a name that was never used and returns the name. */
    public String newTopic(int partitions) {
        String topic = "test-" + UUID.randomUUID();
        createTopic(topic, partitions);
        return topic;
    }

    /** Returns when the topic can be written to. */
    public void createTopic(String topic, int partitions) {
        Map<String, Object> config = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (Admin admin = Admin.create(config)) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(partitions), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("topic " + topic + " could not be created", refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topic " + topic, interrupted);
        }
    }

    /** Deletes the topic with its records and creates another one of that name; returns when it can be written to. */
    public void replaceTopic(String topic, int partitions) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.deleteTopics(List.of(topic)).all().get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("topic " + topic + " could not be deleted", refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while deleting topic " + topic, interrupted);
        }
        createTopic(topic, partitions);
    }

    /** Creates an empty database with a name that was never used. */
    public TestDatabase newDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(jdbcUrl, LocalPostgres.USERNAME, LocalPostgres.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException("database " + name + " could not be created", refused);
        }
        return new TestDatabase(
                jdbcUrl.substring(0, jdbcUrl.lastIndexOf('/') + 1) + name,
                LocalPostgres.USERNAME,
                LocalPostgres.PASSWORD);
    }
}
