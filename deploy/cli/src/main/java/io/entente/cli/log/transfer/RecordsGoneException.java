package io.entente.cli.log.transfer;

/** Records were deleted from the log before they were read. */
public final class RecordsGoneException extends TransferFailedException {

    private final String topic;

    RecordsGoneException(String topic, Throwable cause) {
        super(
                "the log " + topic + " no longer holds what was to be read (" + cause.getMessage()
                        + "); records of a log should never be deleted: see the retention of the topic",
                cause);
        this.topic = topic;
    }

    public String topic() {
        return topic;
    }
}
