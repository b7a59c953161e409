package io.entente.cli.replay;

import io.entente.cli.ExitCode;
import io.entente.cli.operator.Answer;
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
        if (quiet) {
            return new Following(operations, seen -> {}, silent -> {}, System::nanoTime).untilDecided(rebuild);
        }
        try (var line = new FollowedLine(terminal, System::nanoTime)) {
            return new Following(operations, line::at, line::silent, System::nanoTime).untilDecided(rebuild);
        }
    }
}
