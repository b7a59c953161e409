package io.entente.ingest.feed;

import java.io.IOException;
import java.io.InputStream;

/** Where the lines of a feed come from. */
@FunctionalInterface
public interface FeedInput {

    /**
     * The bytes of the lines, decompressed. Called once, on the thread that reads them; may block.
     *
     * @throws IOException when they cannot be read
     */
    InputStream open() throws IOException;
}
