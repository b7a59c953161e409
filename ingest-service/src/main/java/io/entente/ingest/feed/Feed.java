package io.entente.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.MalformedEventException;
import io.entente.ingest.intake.ItemIntake;
import io.entente.ingest.intake.Outcome;
import io.entente.ingest.intake.RequestTooLargeException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the lines of one feed, in their order; a bad one keeps none of its neighbours out. For one thread.
 *
 * <p>There is no atomicity: what was stored before a failure stays.
 */
public final class Feed {

    private final FeedLines lines;
    private final ItemIntake items;
    private final BytesUnderWay underWay;
    private final int lineBytesMax;
    private final boolean validateOnly;
    private volatile boolean complete = true;

    Feed(FeedInput input, ItemIntake items, BytesUnderWay underWay, int lineBytesMax, boolean validateOnly) {
        this.lines = new FeedLines(input, lineBytesMax);
        this.items = items;
        this.underWay = underWay;
        this.lineBytesMax = lineBytesMax;
        this.validateOnly = validateOnly;
    }

    /**
     * Reads the next line that is not blank and begins to store its event; null after the last one. Blocks as long as
     * there is no line, or no room for its event.
     */
    public @Nullable LineOutcome next() {
        FeedLine line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line == null ? null : new LineOutcome(line.number(), outcome(line));
    }

    /** Whether the input has not been cut off so far. */
    public boolean isComplete() {
        return complete;
    }

    private CompletionStage<Outcome> outcome(FeedLine line) {
        return switch (line.end()) {
            case TOO_LONG -> refused(RequestTooLargeException.line(lineBytesMax));
            case CUT_OFF -> cutOff(line);
            case END_OF_INPUT, LINE_FEED -> whole(line);
        };
    }

    private CompletionStage<Outcome> whole(FeedLine line) {
        JsonNode item;
        try {
            item = CloudEventCodec.read(line.bytes());
        } catch (MalformedEventException malformed) {
            return line.end() == FeedLine.End.END_OF_INPUT ? cutOff(line) : refused(malformed);
        }
        return validateOnly
                ? CompletableFuture.completedStage(items.preview(item))
                : underWay.hold(line.bytes().length, () -> items.store(item));
    }

    private CompletionStage<Outcome> cutOff(FeedLine line) {
        complete = false;
        return refused(new CutOffException(line.number()));
    }

    private static CompletionStage<Outcome> refused(RuntimeException why) {
        return CompletableFuture.completedStage(new Outcome.Refused(why));
    }
}
