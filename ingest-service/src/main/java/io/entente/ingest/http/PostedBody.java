package io.entente.ingest.http;

/** The bytes of a request, after decompression, not more than configured. */
// Handed on to one parser: nobody compares these records.
@SuppressWarnings("ArrayRecordComponent")
record PostedBody(byte[] bytes) {}
