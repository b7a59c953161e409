package io.entente.query.generation;

/**
 * The topic is not the log that the read models are made from: another topic, a topic that was deleted and created
 * again, or a topic with more partitions than before. Its records are not applied to these read models.
 */
public final class EventLogReplacedException extends RuntimeException {

    public EventLogReplacedException(EventLogIdentity recorded, EventLogIdentity found) {
        super("the read models are made from " + words(recorded) + ", but the log is now " + words(found)
                + ": nothing more is applied. Name the right topic, or start on an empty database, which is then filled"
                + " from the first record of the log");
    }

    private static String words(EventLogIdentity log) {
        return "topic " + log.topic() + " (id " + log.topicId() + ", " + log.partitions() + " partitions)";
    }
}
