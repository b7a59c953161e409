package io.entente.query.projector;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How much of what was done is kept for feeds of changes. */
@ConfigMapping(prefix = "entente.changes")
public interface ChangeLogConfig {

    /** Changes kept of each partition, about 300 bytes each. Who was away for more than that reads everything again. */
    @WithDefault("100000")
    @Min(100)
    @Max(10_000_000)
    int keptPerPartition();
}
