package io.entente.query.projector;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;

/** Where parked events are announced to tools that watch Kafka. */
@ConfigMapping(prefix = "entente.dead-letters")
public interface DeadLettersConfig {

    /** Whether this instance publishes parked events; they stay in the database either way. */
    @WithDefault("true")
    boolean enabled();

    /** Created with one partition when it is absent. */
    @WithDefault("cooperation-events-parked")
    @NotBlank
    String topic();

    /** How often parked events are looked for. */
    @WithDefault("1s")
    Duration interval();

    /** Longest pause after failures. */
    @WithDefault("15s")
    Duration retryDelayMax();

    /** Events published, and locked meanwhile, at once. No more than the emitter buffers. */
    @WithDefault("100")
    @Min(1)
    @Max(128)
    int batchEventsMax();
}
