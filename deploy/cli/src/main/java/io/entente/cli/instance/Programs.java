package io.entente.cli.instance;

import io.entente.localstack.LocalKafka;
import io.entente.localstack.LocalPostgres;
import io.entente.localstack.Loopback;
import io.entente.localstack.ServiceJvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The four programs of an instance and what each is told. */
record Programs(InstanceHome home, Ports ports, Map<String, String> environment) {

    static final Set<String> SERVICES = Set.of("ingest", "query");

    /** The log of one machine; more partitions cost memory and gain nothing here. */
    private static final String PARTITIONS = "4";

    /** What the services cannot do without. */
    List<Program> stack() {
        Path kafkaLog = home.kafka().resolve("kafka.log");
        Path postgresLog = home.postgres().resolve("postgres.log");
        return List.of(
                new Program(
                                "kafka",
                                ports.kafka(),
                                LocalKafka.command(home.kafka(), ports.kafka()),
                                kafkaLog,
                                ReadyInLog.after(kafkaLog))
                        .markedAs(home),
                new Program(
                                "postgres",
                                ports.postgres(),
                                LocalPostgres.command(home.postgres(), ports.postgres()),
                                postgresLog,
                                ReadyInLog.after(postgresLog))
                        .markedAs(home));
    }

    List<Program> services() {
        return List.of(
                service("ingest", ports.ingest(), Map.of()),
                service(
                        "query",
                        ports.query(),
                        Map.of(
                                // A killed and restarted instance gets its partitions back at once.
                                "entente.projector.instance-id",
                                "query-1",
                                "quarkus.datasource.jdbc.url",
                                LocalPostgres.jdbcUrl(ports.postgres(), LocalPostgres.DATABASE),
                                "quarkus.datasource.username",
                                LocalPostgres.USERNAME,
                                "quarkus.datasource.password",
                                LocalPostgres.PASSWORD)));
    }

    private List<String> furtherOptions(String module) {
        return Stream.of(environment
                        .getOrDefault(ServiceJvm.variable(module), "")
                        .split("\\s+"))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private Program service(String name, int port, Map<String, String> properties) {
        var command = new ArrayList<String>();
        String module = name + "-service";
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ServiceJvm.options(module));
        command.addAll(furtherOptions(module));
        command.add("-Dquarkus.http.host=" + Loopback.ADDRESS);
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dkafka.bootstrap.servers=" + ports.bootstrapServers());
        command.add("-Dentente.log.topic=" + Instance.TOPIC);
        command.add("-Dentente.log.partitions=" + PARTITIONS);
        properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-jar");
        command.add(home.serviceJar(module).toString());
        Path log = home.logs().resolve(name + ".log");
        return new Program(name, port, command, log, new ReadyOverHttp(name, port)).markedAs(home);
    }
}
