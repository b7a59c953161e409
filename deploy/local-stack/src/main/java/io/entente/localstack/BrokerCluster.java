package io.entente.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several brokers as one cluster, each in a process of its own, for tests that kill or freeze some of them.
 *
 * <p>Shape: {@code BrokerCluster.start(directory, 3)} starts nodes 1 to 3, each of them broker and controller, on free
 * ports, with their data below {@code directory/node-N}. New topics get as many replicas as there are brokers (three at
 * most) and need two of them in sync, unless they say otherwise. {@link #broker} gives the process of a node:
 * {@link LocalKafka#kill}, {@link LocalKafka#pause}, {@link LocalKafka#resume} and {@link LocalKafka#restart} work on
 * it as on a single broker; {@code node - 1} is its index in {@link #brokers}. A node that is silent for
 * {@code broker.session.timeout.ms} (2 s) loses its leaderships. The controllers elect leaders only while more than
 * half of the nodes run: one of three nodes may be down, but none of two.
 *
 * <p>Its processes end with this one, however it ends. Each takes about 400 MB.
 */
public record BrokerCluster(List<LocalKafka> brokers) implements AutoCloseable {

    public BrokerCluster {
        brokers = List.copyOf(brokers);
    }

    /** Returns when clients can connect to every node. */
    public static BrokerCluster start(Path directory, int count) {
        List<LocalKafka> brokers = ClusterNode.cluster(count).stream()
                .map(node -> LocalKafka.launch(directory.resolve("node-" + node.id()), Loopback.freePort(), node))
                .toList();
        // After all were started: none is ready before more than half of the controllers are.
        brokers.forEach(LocalKafka::awaitReady);
        return new BrokerCluster(brokers);
    }

    /** @param node from 1, as in the metadata of Kafka */
    public LocalKafka broker(int node) {
        return brokers.get(node - 1);
    }

    /** The addresses of all nodes, so that a client finds the cluster when one node is down. */
    public String bootstrapServers() {
        return brokers.stream().map(LocalKafka::bootstrapServers).collect(Collectors.joining(","));
    }

    /** Kills all nodes, because the last ones could not shut down in order without the others. */
    @Override
    public void close() {
        brokers.forEach(LocalKafka::kill);
    }
}
