package io.entente.query.projector;

import org.apache.kafka.common.KafkaException;

/**
 * Kafka does not say which log it is now, so that nothing that was fetched may be applied. Passes when Kafka answers
 * again; the consumer is as good as it was, unlike after a {@link KafkaException} of its own.
 */
public final class LogNotKnownException extends RuntimeException {

    LogNotKnownException(KafkaException cause) {
        super("Kafka does not say which log it is now: " + cause.getMessage(), cause);
    }
}
