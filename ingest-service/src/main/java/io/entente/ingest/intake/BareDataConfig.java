package io.entente.ingest.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Size;

/** How data that come without CloudEvents attributes are made events. */
@ConfigMapping(prefix = "entente.intake.bare-data")
public interface BareDataConfig {

    /** The {@code source} of their events, a URI reference. One for all senders, as long as there are no credentials. */
    @WithDefault("urn:entente:bare-data")
    @Size(min = 1, max = 200)
    String source();
}
