package io.entente.cli.log.transfer;

/** Kafka did not take a record; those after it may or may not be in the topic. */
public final class RecordNotWrittenException extends TransferFailedException {

    private final String topic;

    RecordNotWrittenException(String topic, Throwable cause) {
        super(
                "Kafka did not take a record for " + topic + ": " + cause.getMessage()
                        + "; an import goes on with --resume, a copy begins again once the topic is deleted",
                cause);
        this.topic = topic;
    }

    public String topic() {
        return topic;
    }
}
