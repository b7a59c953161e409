package io.entente.ingest.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What keeps the memory of feeds flat, however long they are. */
@ConfigMapping(prefix = "entente.feed")
public interface FeedConfig {

    /** Bytes of one line without its end, after decompression. */
    @WithDefault("1048576")
    @Min(1024)
    @Max(16777216)
    int lineBytesMax();

    /** Lines of one feed that are read and not answered yet; then reading waits. */
    @WithDefault("1000")
    @Min(1)
    @Max(10000)
    int linesUnderWayMax();

    /**
     * Bytes of all feeds that the log has not acknowledged yet; then reading waits. Should be well below {@code
     * entente.log.buffer-bytes-max}: what the log has no room for is refused.
     */
    @WithDefault("8388608")
    @Min(65536)
    @Max(536870912)
    int bytesUnderWayMax();

    /** Feeds at once, a thread each; one more is refused. */
    @WithDefault("16")
    @Min(1)
    @Max(500)
    int feedsMax();
}
