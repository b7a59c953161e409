package io.entente.cli.service;

import org.jspecify.annotations.Nullable;

/** Kafka answers, but does not do what it was asked to do with a topic. */
public final class TopicRefusedException extends RuntimeException {

    private final String topic;

    TopicRefusedException(String topic, @Nullable Throwable cause) {
        super("Kafka refuses topic " + topic + ": " + (cause == null ? "no reason given" : cause.getMessage()), cause);
        this.topic = topic;
    }

    public String topic() {
        return topic;
    }
}
