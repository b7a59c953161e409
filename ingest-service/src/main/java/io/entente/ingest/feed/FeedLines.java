package io.entente.ingest.feed;

import io.entente.ingest.feed.FeedLine.End;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The lines of an input, one at a time; of a line that is too long, nothing is kept. For one thread. */
final class FeedLines {

    private static final Logger LOG = Logger.getLogger(FeedLines.class);
    private static final int CHUNK_BYTES = 16 * 1024;

    private final FeedInput input;
    private final int bytesMax;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private @Nullable InputStream opened;
    private int at;
    private int chunkEnd;
    private boolean isOver;
    private long number;

    FeedLines(FeedInput input, int bytesMax) {
        this.input = input;
        this.bytesMax = bytesMax;
    }

    /**
     * Null after the last line. Blocks until a line is there; an input that cannot be read on is a last line that was
     * cut off.
     */
    @Nullable
    FeedLine next() {
        if (isOver) {
            return null;
        }
        number++;
        var bytes = new ByteArrayOutputStream(1024);
        try {
            End end = read(bytes);
            return end == End.END_OF_INPUT && bytes.size() == 0 ? null : line(bytes, end);
        } catch (IOException broken) {
            LOG.debugf(broken, "a feed broke off in line %d", number);
            isOver = true;
            return line(bytes, End.CUT_OFF);
        }
    }

    private FeedLine line(ByteArrayOutputStream bytes, End end) {
        return new FeedLine(number, end == End.TOO_LONG ? new byte[0] : bytes.toByteArray(), end);
    }

    private End read(ByteArrayOutputStream line) throws IOException {
        boolean isTooLong = false;
        while (fill()) {
            int lineEnd = lineEnd();
            isTooLong |= line.size() + lineEnd - at > bytesMax;
            if (!isTooLong) {
                line.write(chunk, at, lineEnd - at);
            }
            at = lineEnd;
            if (at < chunkEnd) {
                at++;
                return isTooLong ? End.TOO_LONG : End.LINE_FEED;
            }
        }
        isOver = true;
        return isTooLong ? End.TOO_LONG : End.END_OF_INPUT;
    }

    /** Of the line feed in the chunk, or of the chunk. */
    private int lineEnd() {
        int end = at;
        while (end < chunkEnd && chunk[end] != '\n') {
            end++;
        }
        return end;
    }

    /** False at the end of the input. */
    private boolean fill() throws IOException {
        if (at < chunkEnd) {
            return true;
        }
        InputStream bytes = opened == null ? input.open() : opened;
        opened = bytes;
        at = 0;
        chunkEnd = Math.max(0, bytes.read(chunk));
        return chunkEnd > 0;
    }
}
