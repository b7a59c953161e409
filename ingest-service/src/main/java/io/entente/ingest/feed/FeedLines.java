package io.entente.ingest.feed;

import io.entente.ingest.feed.FeedLine.End;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The lines of an input, one at a time; of a line that is too long, nothing is kept. For one thread. */
final class FeedLines implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FeedLines.class);
    private static final int CHUNK_BYTES = 16 * 1024;

    private final FeedInput input;
    private final int bytesMax;
    private final Patience patience;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private @Nullable InputStream opened;
    private @Nullable String brokenBecause;
    private int at;
    private int chunkEnd;
    private boolean isOver;
    private boolean isTooLong;
    private long number;

    FeedLines(FeedInput input, int bytesMax, Patience patience) {
        this.input = input;
        this.bytesMax = bytesMax;
        this.patience = patience;
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
        begin();
        try {
            End end = read();
            return end == End.END_OF_INPUT && !isTooLong && line.size() == 0 ? null : line(end);
        } catch (IOException broken) {
            LOG.debugf(broken, "a feed broke off in line %d", number);
            brokenBecause = broken instanceof InterruptedIOException ? "reading was stopped" : broken.getMessage();
            isOver = true;
            return line(End.CUT_OFF);
        }
    }

    /** Why the input could not be read on; null when it could, or nobody said why. */
    @Nullable
    String brokenBecause() {
        return brokenBecause;
    }

    @Override
    public void close() {
        isOver = true;
        try {
            if (opened != null) {
                opened.close();
            }
        } catch (IOException alreadyBroken) {
            LOG.debugf(alreadyBroken, "a feed could not be closed after line %d", number);
        }
    }

    /** The room of one line is used for the next, unless it became uncommonly large. */
    private void begin() {
        isTooLong = false;
        line.reset();
    }

    private FeedLine line(End end) {
        byte[] bytes = isTooLong ? new byte[0] : line.toByteArray();
        if (line.size() > CHUNK_BYTES) {
            line = new ByteArrayOutputStream(1024);
        }
        return new FeedLine(number, bytes, end, isTooLong);
    }

    private End read() throws IOException {
        while (fill()) {
            int lineEnd = lineEnd();
            isTooLong |= line.size() + lineEnd - at > bytesMax;
            if (!isTooLong) {
                line.write(chunk, at, lineEnd - at);
            }
            at = lineEnd;
            if (at < chunkEnd) {
                at++;
                return End.LINE_FEED;
            }
        }
        isOver = true;
        return End.END_OF_INPUT;
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
        if (Thread.currentThread().isInterrupted()) {
            // An input that never has to wait would not notice.
            throw new InterruptedIOException();
        }
        patience.waits(System.nanoTime());
        try {
            InputStream bytes = opened == null ? input.open() : opened;
            opened = bytes;
            at = 0;
            chunkEnd = Math.max(0, bytes.read(chunk));
        } finally {
            patience.goesOn();
        }
        return chunkEnd > 0;
    }
}
