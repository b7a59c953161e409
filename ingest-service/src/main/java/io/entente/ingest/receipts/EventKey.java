package io.entente.ingest.receipts;

import io.entente.common.codec.CanonicalDigest;
import java.nio.ByteBuffer;

/**
 * Source and id of an event in 128 bits of their SHA-256.
 *
 * <p>Not the texts themselves, because a million of them are kept. With a million events the chance that two share a
 * key by accident is below 10⁻²⁶.
 */
public record EventKey(long high, long low) {

    static final int BYTES = 2 * Long.BYTES;

    public static EventKey of(String source, String id) {
        var digest = new CanonicalDigest();
        digest.text(source);
        digest.text(id);
        return read(ByteBuffer.wrap(digest.bytes()));
    }

    static EventKey read(ByteBuffer buffer) {
        return new EventKey(buffer.getLong(), buffer.getLong());
    }

    void write(ByteBuffer buffer) {
        buffer.putLong(high).putLong(low);
    }
}
