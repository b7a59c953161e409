package io.entente.cli.replay;

import io.entente.cli.instance.InstanceHome;
import io.entente.cli.operator.Answer;
import io.entente.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code entente replay status [REBUILD]}. */
@Command(
        name = "status",
        header = "Says how far a rebuild has got, and what to do next.",
        footer = {
            "%nExit code: 0 under way, verified and equal, promoted or kept; 1 failed or cancelled; 2 no rebuild, or no"
                    + " answer; 4 verified, and rows differ.",
            "%nExamples:",
            "  entente replay status",
            "  entente replay status --follow",
            "  entente replay status 3 --json"
        })
final class RebuildStatusCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Parameters(
            paramLabel = "REBUILD",
            arity = "0..1",
            description = "Its number (default: the one under way, else the newest).")
    private @Nullable Long rebuild;

    @Mixin
    private FollowOption follow = new FollowOption();

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    RebuildStatusCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return replay.run(home, terminal, this::status);
    }

    private int status(Operations operations) {
        Answer<Rebuild> now = rebuild != null ? operations.rebuild(rebuild) : operations.activeOrNewest();
        Answer<Rebuild> last = follow.isAsked()
                ? follow.untilDecided(operations, terminal, now.value().rebuildId(), replay.json())
                : now;
        replay.show(terminal, last.json(), () -> RebuildText.show(terminal, last.value()));
        return last.value().exitCode();
    }
}
