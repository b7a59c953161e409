package io.entente.common.codec;

/** Names of Kafka headers that records of the log carry beside those of CloudEvents. */
public final class RecordHeaders {

    /** Digest of the event, written by the ingest service: who finds it knows that it took the event in. */
    public static final String DIGEST = "entente-digest-v1";

    private RecordHeaders() {}
}
