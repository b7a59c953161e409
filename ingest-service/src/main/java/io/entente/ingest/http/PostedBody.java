package io.entente.ingest.http;

import io.entente.ingest.intake.RequestTooLargeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.logging.Logger;

/**
 * The body of a request as it was sent, not more than configured.
 *
 * @param bytesMax holds before and after decompression
 */
// Handed on to one parser: nobody compares these records.
@SuppressWarnings("ArrayRecordComponent")
record PostedBody(byte[] sent, ContentCoding coding, int bytesMax) {

    private static final Logger LOG = Logger.getLogger(PostedBody.class);

    /**
     * Reads a body. Blocks unless all of it has arrived.
     *
     * @throws RequestTooLargeException when there is more
     * @throws UnreadableBodyException when it does not arrive
     */
    static PostedBody read(InputStream body, ContentCoding coding, int bytesMax) {
        return new PostedBody(all(body, bytesMax), coding, bytesMax);
    }

    /** Whether to {@link #decode} it takes too long for an event loop. */
    boolean isCoded() {
        return coding != ContentCoding.IDENTITY;
    }

    /**
     * The bytes as they were before they were coded.
     *
     * @throws RequestTooLargeException when there are more than configured
     * @throws UnreadableBodyException when they are not coded so
     */
    byte[] decode() {
        if (!isCoded()) {
            return sent;
        }
        try (InputStream decoded = coding.decode(new ByteArrayInputStream(sent))) {
            return all(decoded, bytesMax);
        } catch (IOException notCodedSo) {
            throw unreadable(notCodedSo);
        }
    }

    private static byte[] all(InputStream body, int bytesMax) {
        try {
            byte[] bytes = body.readNBytes(bytesMax + 1);
            if (bytes.length > bytesMax) {
                throw RequestTooLargeException.body(bytesMax);
            }
            return bytes;
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    /** Mostly a client that went away or is too slow: nothing for the operator to do. */
    private static UnreadableBodyException unreadable(IOException why) {
        LOG.debug("a body could not be read", why);
        return new UnreadableBodyException(why);
    }
}
