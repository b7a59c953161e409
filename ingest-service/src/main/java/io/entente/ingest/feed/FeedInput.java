package io.entente.ingest.feed;

import java.io.IOException;
import java.io.InputStream;

/** Where the lines of a feed come from. */
@FunctionalInterface
public interface FeedInput {

    /**
     * The bytes of the lines, decompressed. Called once, on the thread that reads and closes them; may block, but not
     * after that thread was interrupted. To close them ends what decompresses them and does not wait for the rest.
     *
     * @throws IOException when they cannot be read
     */
    InputStream open() throws IOException;
}
