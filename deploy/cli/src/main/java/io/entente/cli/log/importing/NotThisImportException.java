package io.entente.cli.log.importing;

import io.entente.cli.log.transfer.TransferFailedException;

/** What is in the topic is not the beginning of this file, so that going on would mix two logs. */
public final class NotThisImportException extends TransferFailedException {

    private final int partition;

    NotThisImportException(String topic, int partition, long held) {
        super("the last of the " + held + " records in " + topic + "-" + partition + " is not record " + held
                + " of that partition in the file: this is no import of this file that was cut."
                + " Nothing was written; delete the topic or name another one");
        this.partition = partition;
    }

    public int partition() {
        return partition;
    }
}
