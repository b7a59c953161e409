package io.entente.cli.log.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The whole lines of a stream of bytes, one after the other. What follows the last line end is no line. */
final class LineReader implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream input;
    private final int lineBytesMax;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int next;
    private int filled;
    private int bytesAfterLastLine;

    LineReader(InputStream input, int lineBytesMax) {
        this.input = input;
        this.lineBytesMax = lineBytesMax;
    }

    /**
     * The next line without its end; null when there is none.
     *
     * @throws IOException also when the line is longer than the bound
     */
    byte @Nullable [] next() throws IOException {
        var line = new ByteArrayOutputStream();
        while (next < filled || fill()) {
            int end = lineEnd();
            line.write(buffer, next, end - next);
            next = Math.min(end + 1, filled);
            if (end < filled) {
                return line.toByteArray();
            }
            if (line.size() > lineBytesMax) {
                throw new IOException("it is longer than " + lineBytesMax + " bytes");
            }
        }
        bytesAfterLastLine = line.size();
        return null;
    }

    /** Known once there is no next line. */
    int bytesAfterLastLine() {
        return bytesAfterLastLine;
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(0, input.read(buffer));
        return filled > 0;
    }

    private int lineEnd() {
        int end = next;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
