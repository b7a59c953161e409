package io.entente.ingest.receipts;

import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.MalformedEventException;
import io.entente.ingest.publishing.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the index keeps of a record of the log.
 *
 * <p>Records of this service carry their digest in a header, so that a million of them are read in seconds; of others
 * the value is read.
 */
record LoggedEvent(Digest digest, long recordedMillis) {

    static final String DIGEST_HEADER = LogRecord.DIGEST_HEADER;

    /**
     * Null when the record holds no event in the structured form.
     *
     * @param timestampMillis of the record, which is the recorded time of an event of this service
     */
    static @Nullable LoggedEvent read(byte @Nullable [] digestHeader, byte @Nullable [] value, long timestampMillis) {
        Digest digest = Digest.fromBytes(digestHeader);
        if (digest == null && value != null) {
            digest = parse(value);
        }
        return digest == null ? null : new LoggedEvent(digest, timestampMillis);
    }

    StoredEvent at(int partition, long offset) {
        return new StoredEvent(digest.content(), partition, offset, recordedMillis);
    }

    EventKey key() {
        return digest.key();
    }

    private static @Nullable Digest parse(byte[] value) {
        try {
            return Digest.of(CloudEventCodec.structured(value));
        } catch (MalformedEventException garbage) {
            return null;
        }
    }
}
