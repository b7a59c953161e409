package io.entente.cli.replay;

import io.entente.cli.terminal.Terminal;
import picocli.CommandLine.Option;

/** Whether a command waits for the rebuild. */
final class FollowOption {

    @Option(
            names = {"-f", "--follow"},
            description = "Wait until it has ended or needs a decision. Ctrl-C ends the waiting, not the rebuild.")
    private boolean follow;

    boolean isAsked() {
        return follow;
    }

    /** @param quiet when a program reads standard error as well */
    Answer<Rebuild> untilDecided(Operations operations, Terminal terminal, long rebuild, boolean quiet) {
        var following = new Following<>(() -> operations.rebuild(rebuild), Rebuild::isDecided, System::nanoTime);
        if (quiet) {
            return following.untilDecided(seen -> {}, silent -> {});
        }
        try (var line = new FollowedLine(terminal, System::nanoTime)) {
            return following.untilDecided(line::at, line::silent);
        }
    }
}
