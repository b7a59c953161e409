package io.entente.ingest.http;

import io.entente.ingest.feed.FeedInput;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request as it comes in, of any length. */
record PostedFeed(InputStream body, ContentCoding coding) implements FeedInput {

    @Override
    public InputStream open() throws IOException {
        return coding.decode(body);
    }
}
