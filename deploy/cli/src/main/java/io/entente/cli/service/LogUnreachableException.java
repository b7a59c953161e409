package io.entente.cli.service;

/** No broker answers. */
public final class LogUnreachableException extends RuntimeException {

    private final String bootstrapServers;

    LogUnreachableException(String bootstrapServers, Throwable cause) {
        super("no Kafka answers at " + bootstrapServers + "; is it up? See: entente status", cause);
        this.bootstrapServers = bootstrapServers;
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }
}
