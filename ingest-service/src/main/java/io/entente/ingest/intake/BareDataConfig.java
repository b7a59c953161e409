package io.entente.ingest.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** How data that come without CloudEvents attributes are made events. */
@ConfigMapping(prefix = "entente.intake.bare-data")
public interface BareDataConfig {

    /** The {@code source} of their events, a URI reference. One for all senders, as long as there are no credentials. */
    @WithDefault("urn:entente:bare-data")
    @WithConverter(SourceConverter.class)
    String source();
}
