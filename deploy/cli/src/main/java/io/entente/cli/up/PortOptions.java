package io.entente.cli.up;

import io.entente.cli.instance.Ports;
import picocli.CommandLine.Option;

/** The options that choose ports. */
final class PortOptions {

    @Option(names = "--ingest-port", paramLabel = "<port>", description = "Where events are posted (default: 8081).")
    private int ingest = Ports.DEFAULT.ingest();

    @Option(names = "--query-port", paramLabel = "<port>", description = "Where read models are read (default: 8080).")
    private int query = Ports.DEFAULT.query();

    @Option(names = "--kafka-port", paramLabel = "<port>", description = "Default: 19092.")
    private int kafka = Ports.DEFAULT.kafka();

    @Option(names = "--postgres-port", paramLabel = "<port>", description = "Default: 15432.")
    private int postgres = Ports.DEFAULT.postgres();

    Ports ports() {
        return new Ports(ingest, query, kafka, postgres);
    }
}
