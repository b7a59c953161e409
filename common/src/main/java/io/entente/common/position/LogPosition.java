package io.entente.common.position;

/** A place in the event log. Order is defined within one partition only. */
public record LogPosition(String topic, int partition, long offset) {

    public LogPosition {
        if (partition < 0 || offset < 0) {
            throw new IllegalArgumentException("not a place in a log: " + topic + "-" + partition + "@" + offset);
        }
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
