package io.entente.query.changes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;

/** How changes are told to clients that follow them. */
@ConfigMapping(prefix = "entente.changes")
public interface ChangesConfig {

    /** Where instances tell each other that something was committed; created with one partition when it is absent. */
    @WithDefault("cooperation-changes")
    @NotBlank
    String topic();

    /** How long the topic keeps what only those care for who listen just then. */
    @WithDefault("1h")
    Duration topicRetention();

    /** How often the table is looked at when no announcement comes, while somebody follows. */
    @WithDefault("5s")
    Duration pollInterval();

    /** The longest silence on a stream. */
    @WithDefault("15s")
    Duration pingInterval();

    /** How soon a client whose stream has ended should come back. */
    @WithDefault("3s")
    Duration retry();

    /** Clients that follow this instance at once. More are refused. */
    @WithDefault("1000")
    @Min(1)
    @Max(100_000)
    int followersMax();

    /** Changes held in memory for all of them together, about 1 KB each. */
    @WithDefault("5000")
    @Min(1)
    @Max(1_000_000)
    int recentMax();

    /** Clients that read the table at once, because they were away; each takes a connection of the readers. */
    @WithDefault("4")
    @Min(1)
    @Max(100)
    int tableReadersMax();
}
