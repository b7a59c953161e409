package io.entente.query.replay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How this instance takes part in rebuilds. */
@ConfigMapping(prefix = "entente.rebuild")
public interface RebuildConfig {

    /** Threads that load, fold and index; 0: this instance leaves that to others. */
    @WithDefault("2")
    @Min(0)
    @Max(64)
    int threads();

    /** Whether an instance with later projections than the serving generation builds one of its own. */
    @WithDefault("true")
    boolean automatic();

    /** Who promotes what was built for changed projections. */
    @WithDefault("WHEN_AS_EXPECTED")
    PromotionPolicy promotion();

    /** What the serving generation may lag during a rebuild that is not given its own; from half of it on it holds itself back. */
    @WithDefault("10s")
    Duration lagMax();

    /** Events loaded or folded in one transaction. */
    @WithDefault("5000")
    @Min(1)
    @Max(100_000)
    int batchEventsMax();

    /** How often a thread without work looks for some. */
    @WithDefault("500ms")
    Duration pollInterval();

    /** How often the same step may fail in a row before the rebuild does. */
    @WithDefault("20")
    @Min(1)
    @Max(1_000)
    int failuresMax();
}
