package io.entente.cli.log.transfer;

/** Records would have been mixed with others. */
public final class LogNotEmptyException extends TransferFailedException {

    private final long records;

    LogNotEmptyException(String topic, long records, String wayOut) {
        super("the topic " + topic + " is not empty: it holds up to " + records + " records; " + wayOut);
        this.records = records;
    }

    /** At most: offsets without a record count as well. */
    public long records() {
        return records;
    }
}
