package io.entente.ingest.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Undoes gzip (RFC 1952) as it arrives, member after member.
 *
 * <p>Neither the decoder of the JDK, which takes the end of what has arrived for the end of the body, nor that of
 * commons-compress, which gives nothing before it can fill the whole buffer, is fit for a feed. To close it frees the
 * decoder and leaves the body alone.
 */
final class GzipBody extends InputStream {

    /** NDJSON of real events is compressed to a tenth or a thirtieth; gzip cannot do more than 1,032. */
    static final int RATIO_MAX = 200;
    /** Up to here any ratio is taken: a short body may well repeat itself. */
    static final long PLAIN_BYTES_FREE = 10_000_000;

    private static final int CHUNK_BYTES = 8 * 1024;
    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;
    private static final int DEFLATE = 8;
    private static final int HAS_HEADER_CRC = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final InputStream body;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private int at;
    private int chunkEnd;
    private long codedBytes;
    private long plainBytes;
    private boolean isInMember;
    private boolean isOver;

    /** @throws IOException when the first member does not begin as one */
    GzipBody(InputStream body) throws IOException {
        this.body = body;
        try {
            beginMember(octet());
        } catch (IOException none) {
            inflater.end();
            throw none;
        }
    }

    @Override
    public int read(byte[] plain, int offset, int length) throws IOException {
        while (!isOver && length > 0) {
            int inflated = isInMember ? inflate(plain, offset, length) : 0;
            if (inflated > 0) {
                return inflated;
            }
            if (!isInMember) {
                isOver = !fill();
                if (!isOver) {
                    beginMember(octet());
                }
            }
        }
        return isOver ? -1 : 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public void close() {
        isOver = true;
        inflater.end();
    }

    /** 0 when more of the body, or another member, is needed. */
    private int inflate(byte[] plain, int offset, int length) throws IOException {
        try {
            int inflated = inflater.inflate(plain, offset, length);
            crc.update(plain, offset, inflated);
            count(inflated);
            if (inflated == 0 && inflater.finished()) {
                at = chunkEnd - inflater.getRemaining();
                endMember();
            } else if (inflated == 0) {
                needMore();
            }
            return inflated;
        } catch (DataFormatException broken) {
            throw new ZipException("the body is not gzip: " + broken.getMessage());
        }
    }

    private void needMore() throws IOException {
        at = chunkEnd;
        if (inflater.needsDictionary() || !fill()) {
            throw new EOFException("the gzip body is cut off");
        }
        inflater.setInput(chunk, at, chunkEnd - at);
    }

    private void count(int inflated) throws IOException {
        plainBytes += inflated;
        if (plainBytes > PLAIN_BYTES_FREE && plainBytes > RATIO_MAX * codedBytes) {
            throw new ZipException("the body decompresses to more than " + RATIO_MAX + " times its size");
        }
    }

    private void beginMember(int first) throws IOException {
        if (first != MAGIC_1 || octet() != MAGIC_2 || octet() != DEFLATE) {
            throw new ZipException("the body is not gzip");
        }
        int flags = octet();
        skip(6);
        if ((flags & HAS_EXTRA) != 0) {
            skip((int) little(2));
        }
        skipText((flags & HAS_NAME) != 0);
        skipText((flags & HAS_COMMENT) != 0);
        skip((flags & HAS_HEADER_CRC) != 0 ? 2 : 0);
        inflater.reset();
        inflater.setInput(chunk, at, chunkEnd - at);
        crc.reset();
        isInMember = true;
    }

    private void endMember() throws IOException {
        isInMember = false;
        if (little(4) != crc.getValue() || little(4) != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw new ZipException("the gzip body is damaged");
        }
    }

    private long little(int octets) throws IOException {
        long value = 0;
        for (int shift = 0; shift < octets * Byte.SIZE; shift += Byte.SIZE) {
            value |= (long) octet() << shift;
        }
        return value;
    }

    private void skip(int octets) throws IOException {
        for (int skipped = 0; skipped < octets; skipped++) {
            octet();
        }
    }

    private void skipText(boolean isThere) throws IOException {
        int last = isThere ? octet() : 0;
        while (last != 0) {
            last = octet();
        }
    }

    private int octet() throws IOException {
        if (!fill()) {
            throw new EOFException("the gzip body is cut off");
        }
        return chunk[at++] & 0xff;
    }

    /** Waits until there is a byte to take; false at the end of the body. */
    private boolean fill() throws IOException {
        if (at < chunkEnd) {
            return true;
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
        at = 0;
        chunkEnd = Math.max(0, body.read(chunk));
        codedBytes += chunkEnd;
        return chunkEnd > 0;
    }
}
