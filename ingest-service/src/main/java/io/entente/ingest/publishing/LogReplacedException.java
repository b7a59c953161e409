package io.entente.ingest.publishing;

import io.entente.common.position.LogId;

/**
 * The topic is another log than the one this instance took its receipts from: it was deleted and created again. Nothing
 * is answered any more until the service is started again; then its receipts are those of the new log.
 */
public final class LogReplacedException extends RuntimeException {

    private final LogId receipts;
    private final LogId found;

    public LogReplacedException(String topic, LogId receipts, LogId found) {
        super("topic " + topic + " is another log than before: receipts are of " + receipts + "…, the topic is now "
                + found + "…. No event is taken and no receipt is told. See \"The log is another one\" in the runbook;"
                + " to go on with the new log, start the service again");
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
