package io.entente.ingest.publishing;

import io.entente.common.codec.RecordHeaders;
import java.time.Instant;

/**
 * What is appended to the log.
 *
 * @param stream the stream id; records of one stream share a partition
 * @param recordedTime becomes the time of the record, to the millisecond
 * @param value one structured CloudEvent
 * @param digest what a reader needs to recognise the same event again without reading the value, opaque here
 */
// Bytes that are only handed on: nobody compares these records, and copies cost on the way of every event.
@SuppressWarnings("ArrayRecordComponent")
public record LogRecord(String stream, Instant recordedTime, byte[] value, byte[] digest) {

    /** Name of the header that holds the digest. The version names how the digest is computed. */
    public static final String DIGEST_HEADER = RecordHeaders.DIGEST;
}
