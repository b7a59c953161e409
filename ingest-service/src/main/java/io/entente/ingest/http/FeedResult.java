package io.entente.ingest.http;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.entente.common.problem.Problem;
import io.entente.ingest.intake.Check;
import io.entente.ingest.receipts.Receipt;
import org.jspecify.annotations.Nullable;

/** One line of the answer to a feed. */
public sealed interface FeedResult {

    /**
     * What became of one line. One of receipt, check and problem is there.
     *
     * @param line from 1; blank lines count, but have no result
     * @param status what the event alone would have been answered with
     */
    @JsonPropertyOrder({"line", "status", "receipt", "check", "problem"})
    record Line(
            long line,
            int status,
            @Nullable Receipt receipt,
            @Nullable Check check,
            @Nullable Problem problem) implements FeedResult {}

    /** The last line of the answer; an answer without it was cut off. */
    record End(Summary summary) implements FeedResult {}

    /**
     * What became of all lines.
     *
     * @param accepted stored now or, when only a check was asked for, fit to be stored
     * @param duplicates stored before
     * @param rejected those with a problem
     * @param complete whether the whole body was read; otherwise send on from the first line without a receipt
     * @param earlyEnd why it was not: cut-off, gap, idle, shutdown, and others later; null when it was
     * @param consistencyToken makes a read include every event of the feed that was stored
     */
    @JsonPropertyOrder({"accepted", "duplicates", "rejected", "complete", "earlyEnd", "consistencyToken"})
    record Summary(
            long accepted,
            long duplicates,
            long rejected,
            boolean complete,
            @Nullable String earlyEnd,
            String consistencyToken) {}
}
