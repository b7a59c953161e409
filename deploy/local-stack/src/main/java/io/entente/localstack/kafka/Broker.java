package io.entente.localstack.kafka;

import io.entente.localstack.ClusterNode;
import io.entente.localstack.Loopback;
import io.entente.localstack.PortTakenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker in this JVM. */
public final class Broker {

    private final String bootstrapServers;
    private final KafkaRaftServer server;

    private Broker(String bootstrapServers, KafkaRaftServer server) {
        this.bootstrapServers = bootstrapServers;
        this.server = server;
    }

    /**
     * Returns when it accepts connections.
     *
     * @param directory formatted on the first start
     * @throws PortTakenException when somebody listens on the port
     */
    public static Broker start(Path directory, int port, ClusterNode node) throws IOException {
        PortTakenException.throwIfTaken("Kafka", port);
        var settings = new BrokerSettings(directory, port, node);
        Files.createDirectories(directory);
        format(settings);
        var server = new KafkaRaftServer(new KafkaConfig(settings.properties()), Time.SYSTEM);
        server.startup();
        return new Broker(Loopback.ADDRESS + ":" + port, server);
    }

    private static void format(BrokerSettings settings) throws IOException {
        String file = settings.write().toString();
        if (Files.exists(settings.data().resolve("meta.properties"))) {
            return;
        }
        // One word: an id may begin with a dash.
        String[] command = {"format", "--cluster-id=" + settings.node().clusterId(), "--config", file};
        if (StorageTool.execute(command, System.err) != 0) {
            throw new IOException("the storage in " + settings.data() + " could not be formatted");
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public void awaitEnd() {
        server.awaitShutdown();
    }

    /** Returns when everything is on disk. */
    public void stop() {
        server.shutdown();
    }
}
