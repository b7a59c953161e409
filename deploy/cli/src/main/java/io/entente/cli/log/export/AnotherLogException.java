package io.entente.cli.log.export;

import io.entente.cli.log.file.ExportHeader;
import io.entente.cli.log.transfer.TransferFailedException;
import io.entente.cli.service.TopicFacts;
import io.entente.cli.terminal.Terminal;
import java.nio.file.Path;

/** The export was begun from another topic; also when that had the same name. */
public final class AnotherLogException extends TransferFailedException {

    private final String topicId;

    AnotherLogException(Path file, ExportHeader begun, TopicFacts now) {
        super(file + " was begun from the topic "
                + Terminal.printable(begun.topic() + " with the id " + begun.topicId())
                + "; this is the topic " + now.name() + " with the id " + now.id()
                + "; name the right topic, or delete the file and begin again");
        this.topicId = begun.topicId();
    }

    /** Of the topic that it was begun from. */
    public String topicId() {
        return topicId;
    }
}
