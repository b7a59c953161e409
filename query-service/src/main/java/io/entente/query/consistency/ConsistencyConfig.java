package io.entente.query.consistency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How long, and how many, readers may wait for their own writes. */
@ConfigMapping(prefix = "entente.consistency")
public interface ConsistencyConfig {

    /** How long a request with a token waits that does not say {@code Prefer: wait}. */
    @WithDefault("5s")
    Duration waitDefault();

    /** The longest wait; a request that prefers a longer one gets this. */
    @WithDefault("30s")
    Duration waitMax();

    /** Requests that wait at once; about 1 KB each. More are refused. */
    @WithDefault("1000")
    @Min(1)
    @Max(100_000)
    int waitersMax();

    /** Pause between two looks at the checkpoints while somebody waits; doubles up to {@link #pollIntervalMax()}. */
    @WithDefault("10ms")
    Duration pollInterval();

    @WithDefault("100ms")
    Duration pollIntervalMax();
}
