package io.entente.query.readmodel.past;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Bounds of what one request may fold. */
@ConfigMapping(prefix = "entente.past")
public interface PastConfig {

    /** Events of a stream that are folded for one request at most; they are held in memory meanwhile. */
    @WithDefault("20000")
    @Min(1)
    @Max(1_000_000)
    int streamEventsMax();
}
