package io.entente.cli.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that was done to a generation, in the words of the service. */
record Operation(
        Instant at,
        String who,
        String action,
        @Nullable Integer generation,
        @Nullable Long rebuild,
        @Nullable String reason) {}
