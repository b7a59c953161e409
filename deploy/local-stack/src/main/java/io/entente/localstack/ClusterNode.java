package io.entente.localstack;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A broker's place in its cluster. Every node is broker and controller.
 *
 * @param id from 1
 * @param size how many nodes the cluster has
 * @param clusterId the same for all nodes; used when the storage is formatted, at the first start
 * @param voters the addresses of all controllers, as {@code controller.quorum.voters} wants them
 */
public record ClusterNode(int id, int size, String clusterId, String voters) {

    private static final String SEPARATOR = "/";

    /** All nodes of a new cluster, with free ports for their controllers. */
    static List<ClusterNode> cluster(int size) {
        String clusterId = newClusterId();
        String voters = IntStream.rangeClosed(1, size)
                .mapToObj(id -> id + "@" + Loopback.ADDRESS + ":" + Loopback.freePort())
                .collect(Collectors.joining(","));
        return IntStream.rangeClosed(1, size)
                .mapToObj(id -> new ClusterNode(id, size, clusterId, voters))
                .toList();
    }

    /** The node of a cluster of one, with a new port for its controller at every start. */
    static ClusterNode alone() {
        return cluster(1).get(0);
    }

    /** @throws IllegalArgumentException when the text does not have the form of {@link #toString} */
    static ClusterNode parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not a node of a cluster: " + text);
        }
        return new ClusterNode(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2], parts[3]);
    }

    /** Host and port of this node's controller. */
    public String controller() {
        return List.of(voters.split(",", -1)).get(id - 1).split("@", -1)[1];
    }

    /** One word, for a command line. */
    @Override
    public String toString() {
        return String.join(SEPARATOR, Integer.toString(id), Integer.toString(size), clusterId, voters);
    }

    /** A Kafka id: 16 bytes as Base64url. Made here, because callers do not have Kafka's class on their class path. */
    private static String newClusterId() {
        var random = UUID.randomUUID();
        byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(random.getMostSignificantBits())
                .putLong(random.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
