package io.entente.ingest.receipts;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.ContentHash;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What an event is recognised by: who it is, and what it says. */
public record Digest(EventKey key, ContentHash content) {

    private static final int BYTES = EventKey.BYTES + ContentHash.BYTES;

    public static Digest of(CloudEvent event) {
        return new Digest(EventKey.of(event.source(), event.id()), ContentHash.of(event));
    }

    /** Null when the bytes are no digest; bytes of the right length are believed. */
    static @Nullable Digest fromBytes(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length != BYTES) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Digest(EventKey.read(buffer), ContentHash.read(buffer));
    }

    public byte[] toBytes() {
        ByteBuffer buffer = ByteBuffer.allocate(BYTES);
        key.write(buffer);
        content.write(buffer);
        return buffer.array();
    }
}
