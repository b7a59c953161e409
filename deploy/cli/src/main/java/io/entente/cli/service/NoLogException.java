package io.entente.cli.service;

/** The broker has no such topic. */
public final class NoLogException extends RuntimeException {

    private final String topic;

    NoLogException(String bootstrapServers, String topic) {
        super("Kafka at " + bootstrapServers + " has no topic " + topic
                + "; the ingest service creates it when it starts");
        this.topic = topic;
    }

    public String topic() {
        return topic;
    }
}
