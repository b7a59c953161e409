package io.entente.cli.log.transfer;

/** A topic has another number of partitions than is needed. */
public final class PartitionsDifferException extends TransferFailedException {

    private final int needed;
    private final int there;

    public PartitionsDifferException(String what, int there, int needed, String wayOut) {
        super(what + " has " + there + " partitions, needed are " + needed + "; " + wayOut);
        this.needed = needed;
        this.there = there;
    }

    public int needed() {
        return needed;
    }

    public int there() {
        return there;
    }
}
