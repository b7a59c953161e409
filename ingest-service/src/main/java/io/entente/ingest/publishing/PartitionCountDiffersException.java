package io.entente.ingest.publishing;

/**
 * The topic has another number of partitions than configured, so that a stream could be split over two of them. Set
 * {@code entente.log.partitions} to what the topic has, or move the log to a new topic by replay.
 */
public final class PartitionCountDiffersException extends RuntimeException {

    private final String topic;
    private final int configured;
    private final int found;

    public PartitionCountDiffersException(String topic, int configured, int found) {
        super("topic " + topic + " has " + found + " partitions, but entente.log.partitions is " + configured
                + ": set it to " + found + ", or move the log to a new topic by replay");
        this.topic = topic;
        this.configured = configured;
        this.found = found;
    }

    public String topic() {
        return topic;
    }

    public int configured() {
        return configured;
    }

    public int found() {
        return found;
    }
}
