package io.entente.query.projector;

import org.apache.kafka.common.TopicPartition;

/** The topic has a partition the generation knows nothing of: it has grown, and the order of streams with it is broken. */
public final class CheckpointMissingException extends RuntimeException {

    CheckpointMissingException(TopicPartition partition) {
        super("no checkpoint for " + partition
                + ": the topic has more partitions than the generation was made for; copy the log to a new topic");
    }
}
