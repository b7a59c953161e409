package io.entente.query.projector;

import org.apache.kafka.common.KafkaException;

/**
 * Kafka did not give the id of the log, so fetched records must not be applied. Temporary; unlike after a
 * {@link KafkaException} from the consumer, the consumer can be used on.
 */
public final class LogNotKnownException extends RuntimeException {

    LogNotKnownException(KafkaException cause) {
        super("Kafka did not give the id of the log: " + cause.getMessage(), cause);
    }
}
