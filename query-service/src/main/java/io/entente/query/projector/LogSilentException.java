package io.entente.query.projector;

import java.time.Duration;

/** Kafka gives no records of a part of the log that is there. */
public final class LogSilentException extends RuntimeException {

    LogSilentException(String topic, int partition, long offset, Duration within) {
        super("the log gave nothing of " + topic + "-" + partition + " from offset " + offset + " on for "
                + within.toSeconds() + " seconds");
    }
}
