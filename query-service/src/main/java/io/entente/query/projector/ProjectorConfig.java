package io.entente.query.projector;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Optional;

/** How this instance follows the log. */
@ConfigMapping(prefix = "entente.projector")
public interface ProjectorConfig {

    /** Whether this instance projects at all; one that does not only serves reads. */
    @WithDefault("true")
    boolean enabled();

    /** Consumer group; the number of the generation is appended, so that each generation has its own. */
    @WithDefault("entente-query")
    @NotBlank
    String group();

    /** How often it looks which generations there are to follow. */
    @WithDefault("1s")
    Duration generationsInterval();

    /**
     * Name of this instance, unique in the group; its workers append their numbers. With it, an instance that is killed and started again gets its
     * partitions back at once; without it, after {@link #sessionTimeout()}.
     */
    Optional<String> instanceId();

    /**
     * How many threads follow each generation. Each is a member of the group and projects some of the partitions, so more of
     * them than partitions are idle, and more of them than processors gain little.
     */
    @WithDefault("2")
    @Min(1)
    @Max(64)
    int workers();

    /** Records applied in one transaction at most. */
    @WithDefault("2000")
    @Min(1)
    @Max(50_000)
    int batchEventsMax();

    /** How long one poll waits for records when there are none. */
    @WithDefault("200ms")
    Duration pollTimeout();

    /** How long a standby generation that has caught up lets events gather: larger batches are less work. */
    @WithDefault("100ms")
    Duration standbyInterval();

    /** After this long without a poll the group takes the partitions away. */
    @WithDefault("60s")
    Duration pollIntervalMax();

    /** After this long without a heartbeat the group takes the partitions away. */
    @WithDefault("10s")
    Duration sessionTimeout();

    /** Memory for the cache of folded streams, in bytes, for each generation that is followed; its workers share it. */
    @WithDefault("100663296")
    @Min(0)
    long cacheBytesMax();

    /** First pause after a failure; doubles up to {@link #retryDelayMax()}. */
    @WithDefault("100ms")
    Duration retryDelay();

    @WithDefault("5s")
    Duration retryDelayMax();
}
