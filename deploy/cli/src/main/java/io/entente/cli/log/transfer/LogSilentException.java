package io.entente.cli.log.transfer;

import java.time.Duration;

/** A log that answered before sends nothing any more, although it is not at its end. */
public final class LogSilentException extends TransferFailedException {

    private final long offset;

    LogSilentException(String topic, int partition, long offset, Duration silence) {
        super("Kafka has sent nothing of " + topic + "-" + partition + " after offset " + offset + " for "
                + silence.toSeconds() + " s; see whether it is up; an export then goes on with --resume");
        this.offset = offset;
    }

    /** The one that was waited for. */
    public long offset() {
        return offset;
    }
}
