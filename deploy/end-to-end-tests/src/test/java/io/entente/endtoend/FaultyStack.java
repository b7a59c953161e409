package io.entente.endtoend;

import io.entente.localstack.LocalKafka;
import io.entente.localstack.LocalPostgres;
import io.entente.localstack.ServiceJvm;
import io.entente.testkit.OwnStack;
import io.entente.testkit.ServiceCommand;
import io.entente.testkit.ServiceConfig;
import io.entente.testkit.ServiceProcess;
import io.entente.testkit.SmallDisk;
import io.entente.testkit.proxy.PostgresProxy;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Both services with their default memory, a broker and a PostgreSQL. Each can be broken and repaired while the others
 * run. The query service reaches PostgreSQL through a proxy, the tests directly.
 */
final class FaultyStack implements AutoCloseable {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final @Nullable SmallDisk kafkaDisk;
    private final @Nullable SmallDisk postgresDisk;
    private final OwnStack stack;
    private final Map<String, String> config;
    private final PostgresProxy network;
    private final ServiceProcess ingest;
    private final ServiceProcess query;

    private FaultyStack(Path logs, @Nullable SmallDisk kafkaDisk, @Nullable SmallDisk postgresDisk) {
        this.kafkaDisk = kafkaDisk;
        this.postgresDisk = postgresDisk;
        this.stack = kafkaDisk == null || postgresDisk == null
                ? OwnStack.start()
                : OwnStack.startOn(kafkaDisk.directory(), postgresDisk.directory());
        this.config = new ServiceConfig(4).on(stack.stack());
        URI database = URI.create(config.get(ServiceConfig.JDBC_URL).substring("jdbc:".length()));
        this.network = PostgresProxy.to(database.getPort());
        var throughTheNetwork = new HashMap<>(config);
        throughTheNetwork.put(
                ServiceConfig.JDBC_URL,
                LocalPostgres.jdbcUrl(network.port(), database.getPath().substring(1)));
        throughTheNetwork.put("entente.projector.instance-id", "query-1");
        this.ingest = service("ingest-service", throughTheNetwork, logs);
        this.query = service("query-service", throughTheNetwork, logs);
    }

    /** @param diskMb size of the disk of the broker and of that of PostgreSQL, where disks can be mounted */
    static FaultyStack start(Path logs, int diskMb) {
        Optional<SmallDisk> kafkaDisk = SmallDisk.mount(TARGET, diskMb);
        Optional<SmallDisk> postgresDisk = SmallDisk.mount(TARGET, diskMb);
        if (kafkaDisk.isEmpty()) {
            System.out.println(
                    "SKIPPED: faults of full disks, because this user may not mount a file system; run as root");
        }
        return new FaultyStack(logs, kafkaDisk.orElse(null), postgresDisk.orElse(null));
    }

    private static ServiceProcess service(String module, Map<String, String> config, Path logs) {
        return ServiceCommand.of(module)
                .withProperties(config)
                .withEnvironment(environment(module))
                .start(logs.resolve(module + ".log"));
    }

    /**
     * The options of {@code entente up}, with the quick compiler only: the processes live too short for the other one.
     */
    private static Map<String, String> environment(String module) {
        return Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 " + String.join(" ", ServiceJvm.options(module)));
    }

    /** The largest heap of a service, by the name of its module. */
    static int heapMb(String module) {
        String option = ServiceJvm.options(module).get(0);
        return Integer.parseInt(option.substring("-Xmx".length(), option.length() - 1));
    }

    ServiceProcess ingest() {
        return ingest;
    }

    ServiceProcess query() {
        return query;
    }

    LocalKafka kafka() {
        return stack.kafka();
    }

    LocalPostgres postgres() {
        return stack.postgres();
    }

    /** The proxy between the query service and PostgreSQL. */
    PostgresProxy network() {
        return network;
    }

    /** Whether this stack is on disks that can be filled. */
    boolean hasSmallDisks() {
        return kafkaDisk != null && postgresDisk != null;
    }

    SmallDisk kafkaDisk() {
        return present(kafkaDisk);
    }

    SmallDisk postgresDisk() {
        return present(postgresDisk);
    }

    private static SmallDisk present(@Nullable SmallDisk disk) {
        if (disk == null) {
            throw new IllegalStateException("no small disk is mounted");
        }
        return disk;
    }

    String topic() {
        return config.get(ServiceConfig.TOPIC);
    }

    /** The first column of the first row, read without the proxy. */
    Optional<String> sql(String query) throws SQLException {
        return sql(query, 1);
    }

    /** The same, repeated until there is a row. */
    Optional<String> sql(String query, int timesMax) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        config.get(ServiceConfig.JDBC_URL),
                        config.get(ServiceConfig.USERNAME),
                        config.get(ServiceConfig.PASSWORD));
                Statement statement = connection.createStatement()) {
            Optional<String> found = Optional.empty();
            for (int time = 0; time < timesMax && found.isEmpty(); time++) {
                found = first(statement, query);
            }
            return found;
        }
    }

    private static Optional<String> first(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    @Override
    public void close() {
        query.close();
        ingest.close();
        network.close();
        stack.close();
        if (kafkaDisk != null) {
            kafkaDisk.close();
        }
        if (postgresDisk != null) {
            postgresDisk.close();
        }
    }
}
