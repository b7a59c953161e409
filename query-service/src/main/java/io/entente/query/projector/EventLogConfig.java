package io.entente.query.projector;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;

/** The log that is followed. */
@ConfigMapping(prefix = "entente.log")
public interface EventLogConfig {

    @WithDefault("cooperation-events")
    @NotBlank
    String topic();

    /** How many partitions the topic must have; when absent, as many as it had when these read models were begun. */
    Optional<@Min(1) Integer> partitions();
}
