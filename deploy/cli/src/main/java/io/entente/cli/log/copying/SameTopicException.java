package io.entente.cli.log.copying;

import io.entente.cli.log.transfer.TransferFailedException;

/** A log was to be copied onto itself. */
public final class SameTopicException extends TransferFailedException {

    private final String topic;

    SameTopicException(String topic) {
        super("the topic " + topic + " cannot be copied onto itself; name another one with --to-topic");
        this.topic = topic;
    }

    public String topic() {
        return topic;
    }
}
