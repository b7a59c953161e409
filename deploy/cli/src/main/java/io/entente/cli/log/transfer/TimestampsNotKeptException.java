package io.entente.cli.log.transfer;

/** A topic gives records the time of their writing. */
public final class TimestampsNotKeptException extends TransferFailedException {

    private final String topic;

    TimestampsNotKeptException(String topic) {
        super("the topic " + topic
                + " would not keep the timestamps of the records; set its message.timestamp.type to CreateTime");
        this.topic = topic;
    }

    public String topic() {
        return topic;
    }
}
