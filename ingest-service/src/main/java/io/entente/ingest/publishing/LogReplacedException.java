package io.entente.ingest.publishing;

import io.entente.common.position.LogId;

/**
 * The topic is not the log from which this instance read its receipts: it was deleted and created again. The service
 * refuses events and receipts until it is restarted; then its receipts are those of the new log.
 */
public final class LogReplacedException extends RuntimeException {

    private final LogId receipts;
    private final LogId found;

    public LogReplacedException(String topic, LogId receipts, LogId found) {
        super("topic " + topic + " was replaced: the receipts are of the log " + receipts
                + "…, the topic is now the log " + found
                + "…. The service accepts no event and returns no receipt. See \"The log was replaced\" in the runbook;"
                + " to go on with the new log, restart the service");
        this.receipts = receipts;
        this.found = found;
    }

    public LogId receipts() {
        return receipts;
    }

    public LogId found() {
        return found;
    }
}
