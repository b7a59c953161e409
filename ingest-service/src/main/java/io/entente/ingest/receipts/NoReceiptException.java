package io.entente.ingest.receipts;

import java.time.Duration;

/**
 * No receipt of the event is known. It may be in the log all the same when it is older than the window; to find out,
 * post it again: the projections apply it once.
 */
public final class NoReceiptException extends RuntimeException {

    public NoReceiptException(String source, String id, Duration window, long bytesMax) {
        super("no receipt is known of event " + id + " of source " + source + "; kept are those of the last "
                + inWords(window) + ", the newest that fit into " + bytesMax + " bytes");
    }

    private static String inWords(Duration window) {
        return window.toDays() > 0 ? window.toDays() + " days" : window.toMinutes() + " minutes";
    }
}
