package io.entente.ingest.publishing;

import io.entente.common.position.LogId;
import io.entente.common.position.LogPosition;
import java.util.concurrent.CompletionStage;

/** The ordered events of all streams: the only source of truth, appended to and never edited. */
public interface EventLog {

    /**
     * Appends one record. Records of one stream stand in the order of the calls that appended them.
     *
     * <p>Never blocks and never throws. The stage completes within the configured delivery time-out, on a thread of the
     * log that must not be blocked. It completes normally only when the log has acknowledged the record on every
     * replica it was asked to, and otherwise with:
     *
     * <ul>
     *   <li>{@link LogUnavailableException}: nothing was stored
     *   <li>{@link LogReplacedException}: it is another log than before, and nothing was stored
     *   <li>{@link OutcomeUnknownException}: the record may be in the log, now or in a moment
     * </ul>
     */
    CompletionStage<LogPosition> append(LogRecord appended);

    /**
     * Which log it is, as last seen: the one that every position this instance knows is in. Asked before each receipt.
     *
     * @throws LogReplacedException when it is another one than at first sight
     * @throws LogUnavailableException when it was never seen, or the topic is gone or not as configured
     */
    LogId id();
}
