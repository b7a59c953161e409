package io.entente.cli.log.importing;

import io.entente.cli.log.transfer.TransferFailedException;

/** Everything was written, but records of others came between: somebody wrote to the topic during the import. */
public final class OthersWroteException extends TransferFailedException {

    private final long displaced;

    OthersWroteException(String topic, long displaced) {
        super(
                "somebody else wrote to " + topic + " during the import: " + displaced
                        + " records have other offsets than they were to get. Stop who writes, delete the topic and import again");
        this.displaced = displaced;
    }

    /** Records that have another offset. */
    public long displaced() {
        return displaced;
    }
}
