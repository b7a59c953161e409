package io.entente.testkit;

import java.util.Map;

/**
 * What a service under test needs to be told: a topic and a database of its own on the shared stack.
 *
 * <p>For a {@code QuarkusTestResourceLifecycleManager} to wrap, which would drag Quarkus in here.
 */
public final class ServiceConfig {

    public static final String TOPIC = "entente.log.topic";
    public static final String PARTITIONS = "entente.log.partitions";
    public static final String BOOTSTRAP_SERVERS = "kafka.bootstrap.servers";
    public static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    public static final String USERNAME = "quarkus.datasource.username";
    public static final String PASSWORD = "quarkus.datasource.password";

    private final int partitions;

    public ServiceConfig(int partitions) {
        this.partitions = partitions;
    }

    /** Starts the shared stack unless it runs, creates topic and database, and returns the config that names them. */
    public Map<String, String> start() {
        return on(TestStack.shared());
    }

    /** The same on another stack. */
    public Map<String, String> on(TestStack stack) {
        TestDatabase database = stack.newDatabase();
        return Map.of(
                BOOTSTRAP_SERVERS, stack.bootstrapServers(),
                TOPIC, stack.newTopic(partitions),
                PARTITIONS, Integer.toString(partitions),
                JDBC_URL, database.jdbcUrl(),
                USERNAME, database.username(),
                PASSWORD, database.password());
    }
}
