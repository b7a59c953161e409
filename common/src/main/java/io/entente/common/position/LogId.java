package io.entente.common.position;

import java.util.regex.Pattern;

/**
 * Identifies a log: the first 66 bits of the id that Kafka gave the topic when it was created.
 *
 * <p>A topic name is not enough: a topic that was deleted and created again has the same name and another id.
 *
 * @param text 11 characters of base64url, the beginning of what Kafka's tools print as the topic id
 */
public record LogId(String text) {

    static final String FORM = "[A-Za-z0-9_-]{11}";

    private static final int LENGTH = 11;
    private static final Pattern TEXT = Pattern.compile(FORM);

    public LogId {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("not the id of a log: " + text);
        }
    }

    /** @param topicId as Kafka prints it */
    public static LogId ofTopic(String topicId) {
        return new LogId(topicId.substring(0, Math.min(topicId.length(), LENGTH)));
    }

    @Override
    public String toString() {
        return text;
    }
}
