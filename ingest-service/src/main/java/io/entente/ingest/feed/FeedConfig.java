package io.entente.ingest.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

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

    /** Bytes of the lines of one feed that are read and not answered yet, refused ones included; then reading waits. */
    @WithDefault("4194304")
    @Min(1024)
    @Max(536870912)
    int unansweredBytesMax();

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

    /**
     * How long a feed may send nothing at all before it is ended with a summary. Must be below {@code
     * quarkus.http.read-timeout}, after which the connection is closed without one.
     */
    @WithDefault("15s")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 10)
    Duration silenceMax();

    /**
     * How long a feed may go without an event, whatever else it sends, before it is ended with a summary: it keeps one of
     * {@link #feedsMax} threads. Also ends a feed whose answers nobody reads.
     */
    @WithDefault("5m")
    @DurationMin(seconds = 1)
    @DurationMax(days = 1)
    Duration eventlessMax();
}
