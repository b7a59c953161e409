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
     *   <li>{@link LogReplacedException}: the topic is a different log now, and nothing was stored
     *   <li>{@link OutcomeUnknownException}: the record may be in the log, now or in a moment
     * </ul>
     */
    CompletionStage<LogPosition> append(LogRecord appended);

    /**
     * The id of the log as last seen; every position that this instance knows is in it. Checked before each receipt.
     *
     * @throws LogReplacedException when the topic has another id than at first
     * @throws LogUnavailableException when it was never seen, or the topic is gone or not as configured
     */
    LogId id();
}
