package io.entente.localstack.kafka;

import io.entente.localstack.Loopback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** One broker that is its own controller, keeps everything for ever and creates no topic unasked. */
record BrokerSettings(Path directory, int port, int controllerPort) {

    Path data() {
        return directory.resolve("data");
    }

    Properties properties() {
        var properties = new Properties();
        setIdentity(properties);
        setKeeping(properties);
        setSingleBroker(properties);
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
        String controller = Loopback.ADDRESS + ":" + controllerPort;
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("controller.quorum.voters", "1@" + controller);
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

    private static void setSingleBroker(Properties properties) {
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("offsets.topic.num.partitions", "4");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.num.partitions", "4");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
    }
}
