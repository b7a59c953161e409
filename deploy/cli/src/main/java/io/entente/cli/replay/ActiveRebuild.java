package io.entente.cli.replay;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The rebuild that is to be changed. */
final class ActiveRebuild {

    @Parameters(paramLabel = "REBUILD", arity = "0..1", description = "Its number (default: the one under way).")
    private @Nullable Long rebuild;

    /** @throws NoRebuildException when none was named and none is under way */
    long id(Operations operations) {
        return rebuild != null
                ? rebuild
                : operations
                        .active()
                        .orElseThrow(() -> new NoRebuildException("no rebuild is under way"))
                        .rebuildId();
    }
}
