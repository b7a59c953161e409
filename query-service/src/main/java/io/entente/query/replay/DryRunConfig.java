package io.entente.query.replay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much a dry run of a rebuild may take. */
@ConfigMapping(prefix = "entente.rebuild.dry-run")
public interface DryRunConfig {

    /** Events that are folded, about: of a longer log whole streams until there are so many. */
    @WithDefault("50000")
    @Min(1)
    @Max(1_000_000)
    int eventsMax();

    /** Records that are read to find those events, about: of a longer log whole partitions until there are so many. */
    @WithDefault("3000000")
    @Min(1)
    long recordsMax();

    /** After which it is given up; shorter than {@code quarkus.http.idle-timeout}, which ends the request. */
    @WithDefault("45s")
    Duration timeMax();
}
