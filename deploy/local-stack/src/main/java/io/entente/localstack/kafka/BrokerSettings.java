package io.entente.localstack.kafka;

import io.entente.localstack.ClusterNode;
import io.entente.localstack.Loopback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** A broker that is a controller too, keeps everything for ever and creates no topic unasked. */
record BrokerSettings(Path directory, int port, ClusterNode node) {

    private static final int REPLICAS_MAX = 3;

    Path data() {
        return directory.resolve("data");
    }

    Properties properties() {
        var properties = new Properties();
        setIdentity(properties);
        setKeeping(properties);
        setCopies(properties, Math.min(REPLICAS_MAX, node.size()));
        setSilence(properties);
        return properties;
    }

    /** The same as a file, which is what the tool that formats the storage reads. */
    Path write() throws IOException {
        Path file = directory.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            properties().store(writer, "written at every start");
        }
        return file;
    }

    private void setIdentity(Properties properties) {
        String broker = Loopback.ADDRESS + ":" + port;
        String controller = node.controller();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", Integer.toString(node.id()));
        properties.setProperty("controller.quorum.voters", node.voters());
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller);
        properties.setProperty("advertised.listeners", "PLAINTEXT://" + broker);
        properties.setProperty("log.dirs", data().toString());
    }

    private static void setKeeping(Properties properties) {
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("log.retention.ms", "-1");
        // The default takes 128 MB of a heap of 512 MB.
        properties.setProperty("log.cleaner.dedupe.buffer.size", "16777216");
    }

    /** One broker: 1 replica, 1 in sync. Three brokers: 3 replicas, 2 in sync. */
    private static void setCopies(Properties properties, int replicas) {
        String copies = Integer.toString(replicas);
        String inSync = replicas == 1 ? "1" : "2";
        properties.setProperty("default.replication.factor", copies);
        properties.setProperty("min.insync.replicas", inSync);
        properties.setProperty("offsets.topic.replication.factor", copies);
        properties.setProperty("offsets.topic.num.partitions", "4");
        properties.setProperty("transaction.state.log.replication.factor", copies);
        properties.setProperty("transaction.state.log.num.partitions", "4");
        properties.setProperty("transaction.state.log.min.isr", inSync);
        properties.setProperty("share.coordinator.state.topic.replication.factor", copies);
        properties.setProperty("share.coordinator.state.topic.min.isr", inSync);
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
    }

    /** Short, so that a test does not wait the usual 9 s until other brokers take over from a silent one. */
    private void setSilence(Properties properties) {
        if (node.size() > 1) {
            properties.setProperty("broker.heartbeat.interval.ms", "500");
            properties.setProperty("broker.session.timeout.ms", "2000");
        }
    }
}
