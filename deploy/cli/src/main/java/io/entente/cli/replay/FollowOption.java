package io.entente.cli.replay;

import io.entente.cli.ExitCode;
import io.entente.cli.operator.Answer;
import io.entente.cli.operator.FollowedLine;
import io.entente.cli.operator.Following;
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

    /**
     * Says that a rebuild was begun, and what becomes of it if that is awaited.
     *
     * @param said that it was begun, in words
     * @return the exit code
     */
    int showBegun(Operations operations, Terminal terminal, Answer<Rebuild> begun, String said, ReplayOptions replay) {
        if (!follow) {
            replay.show(terminal, begun.json(), () -> {
                terminal.line(said);
                terminal.line(NextStep.after(begun.value()));
            });
            return ExitCode.OK;
        }
        if (!replay.json()) {
            terminal.note(said);
        }
        Answer<Rebuild> ended = untilDecided(operations, terminal, begun.value().rebuildId(), replay.json());
        replay.show(terminal, ended.json(), () -> RebuildText.show(terminal, ended.value()));
        return ended.value().exitCode();
    }

    /** @param quiet when a program reads standard error as well */
    Answer<Rebuild> untilDecided(Operations operations, Terminal terminal, long rebuild, boolean quiet) {
        var following = new Following<>(() -> operations.rebuild(rebuild), Rebuild::isDecided, System::nanoTime);
        if (quiet) {
            return following.untilDecided(seen -> {}, silent -> {});
        }
        try (var line = new FollowedLine(terminal, System::nanoTime)) {
            return following.untilDecided(seen -> RebuildText.follow(line, seen), line::silent);
        }
    }
}
