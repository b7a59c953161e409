package io.entente.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.MalformedEventException;
import io.entente.ingest.intake.ItemIntake;
import io.entente.ingest.intake.Outcome;
import io.entente.ingest.intake.RequestTooLargeException;
import io.entente.ingest.publishing.LogUnavailableException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the lines of one feed, in their order; a bad one keeps none of its neighbours out. Read by one thread, which
 * any other may stop.
 *
 * <p>There is no atomicity: what was stored before a failure stays. The first event that may be missing in the log ends
 * the feed, see {@link EarlyEnd#GAP}.
 */
public final class Feed {

    /** More in a row are no sign of life. */
    static final int BLANK_LINES_MAX = 10_000;

    private final FeedLines lines;
    private final ItemIntake items;
    private final BytesUnderWay underWay;
    private final Unanswered unanswered;
    private final Patience patience;
    private final FeedConfig config;
    private final boolean validateOnly;
    private @Nullable Thread reader;
    private @Nullable EarlyEnd earlyEnd;
    private boolean isRead;

    Feed(FeedInput input, ItemIntake items, BytesUnderWay underWay, FeedConfig config, boolean validateOnly) {
        this.patience = new Patience(config.silenceMax(), config.eventlessMax(), System.nanoTime());
        this.lines = new FeedLines(input, config.lineBytesMax(), patience);
        this.unanswered = new Unanswered(config.linesUnderWayMax(), config.unansweredBytesMax());
        this.items = items;
        this.underWay = underWay;
        this.config = config;
        this.validateOnly = validateOnly;
    }

    /**
     * Reads the next line that is not blank and begins to store its event; null after the last one, and once the feed
     * was stopped. Blocks as long as there is no line, no room for its event, or too much is unanswered.
     */
    public @Nullable LineOutcome next() {
        FeedLine line = mayReadOn() ? nextEvent() : null;
        return line == null ? null : read(line);
    }

    /** The result of the line was handed over to the client: makes room for another. */
    public void answered(LineOutcome line) {
        unanswered.answered(line);
    }

    /** Reads no further. What was read is dealt with; only the first reason counts. For any thread. */
    public synchronized void stop(EarlyEnd why) {
        if (isRead) {
            return;
        }
        if (earlyEnd == null) {
            earlyEnd = why;
        }
        if (reader != null && reader != Thread.currentThread()) {
            reader.interrupt();
        }
    }

    /** Why the input was not read to its end; null when it was, or still is. */
    public synchronized @Nullable EarlyEnd earlyEnd() {
        return earlyEnd;
    }

    void stopIfIdle(long nanoTime) {
        if (patience.isOver(nanoTime)) {
            stop(EarlyEnd.IDLE);
        }
    }

    /** Lends the calling thread for the time of the reading, during which {@link #stop} interrupts it. */
    void readWith(Runnable reading) {
        lendThread(Thread.currentThread());
        try {
            reading.run();
        } finally {
            lendThread(null);
            // What stopped this feed must not stop the next one.
            Thread.interrupted();
            lines.close();
        }
    }

    private synchronized void lendThread(@Nullable Thread thread) {
        reader = thread;
    }

    private boolean mayReadOn() {
        try {
            if (earlyEnd() == null) {
                unanswered.awaitRoom();
            }
        } catch (InterruptedException stopped) {
            // Also by the end of the thread pool, which gives no reason.
            stop(EarlyEnd.SHUTDOWN);
        }
        return earlyEnd() == null;
    }

    private @Nullable FeedLine nextEvent() {
        for (int blank = 0; blank <= BLANK_LINES_MAX; blank++) {
            FeedLine line = earlyEnd() == null ? lines.next() : null;
            if (line == null) {
                wasRead();
                return null;
            }
            if (!line.isBlank()) {
                return isNothing(line) ? null : line;
            }
        }
        stop(EarlyEnd.IDLE);
        return null;
    }

    private synchronized void wasRead() {
        isRead = earlyEnd == null;
    }

    /** Where nothing of a line had come when reading was stopped, no line was cut off. */
    private boolean isNothing(FeedLine line) {
        return line.end() == FeedLine.End.CUT_OFF
                && !line.isTooLong()
                && line.bytes().length == 0
                && earlyEnd() != null;
    }

    private LineOutcome read(FeedLine line) {
        patience.sawEvent(System.nanoTime());
        CompletionStage<Outcome> outcome = outcome(line);
        int faults = outcome.toCompletableFuture().getNow(null) instanceof Outcome.Refused refused
                ? refused.textLength()
                : 0;
        var read = new LineOutcome(line.number(), line.bytes().length + faults, outcome);
        unanswered.read(read);
        return read;
    }

    private CompletionStage<Outcome> outcome(FeedLine line) {
        if (line.isTooLong()) {
            if (line.end() != FeedLine.End.LINE_FEED) {
                // Nobody can tell whether it was whole.
                stop(EarlyEnd.CUT_OFF);
            }
            return refused(RequestTooLargeException.line(config.lineBytesMax()));
        }
        return line.end() == FeedLine.End.CUT_OFF ? cutOff(line) : whole(line);
    }

    private CompletionStage<Outcome> whole(FeedLine line) {
        JsonNode item;
        try {
            item = CloudEventCodec.read(line.bytes());
        } catch (MalformedEventException malformed) {
            boolean isCutOff = line.end() == FeedLine.End.END_OF_INPUT && malformed.endsTooEarly();
            return isCutOff ? cutOff(line) : refused(malformed);
        }
        return validateOnly ? CompletableFuture.completedStage(items.preview(item)) : store(item, line.bytes().length);
    }

    private CompletionStage<Outcome> store(JsonNode item, int bytes) {
        try {
            return underWay.hold(bytes, () -> items.store(item).thenApply(this::watchForGaps));
        } catch (InterruptedException stopped) {
            return refused(new LogUnavailableException("the feed was stopped before this line"));
        }
    }

    private Outcome watchForGaps(Outcome outcome) {
        if (items.hasGap()) {
            stop(EarlyEnd.GAP);
        }
        return outcome;
    }

    private CompletionStage<Outcome> cutOff(FeedLine line) {
        stop(EarlyEnd.CUT_OFF);
        return refused(new CutOffException(line.number(), lines.brokenBecause()));
    }

    private static CompletionStage<Outcome> refused(RuntimeException why) {
        return CompletableFuture.completedStage(new Outcome.Refused(why));
    }
}
