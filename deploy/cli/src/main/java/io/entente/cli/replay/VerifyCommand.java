package io.entente.cli.replay;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.operator.Answer;
import io.entente.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code entente replay verify [REBUILD]}. */
@Command(
        name = "verify",
        header = "Compares what was built with what serves once more, at a later place of the log.",
        footer = {
            "%nExit code: 0 begun, 1 refused (it is not verified yet, or has ended), 2 no rebuild, or no answer. With --follow"
                    + " also that of replay status.",
            "%nExamples:",
            "  entente replay verify",
            "  entente replay verify --follow"
        })
final class VerifyCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Mixin
    private ActiveRebuild rebuild = new ActiveRebuild();

    @Mixin
    private FollowOption follow = new FollowOption();

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    VerifyCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return replay.run(home, terminal, this::verify);
    }

    private int verify(Operations operations) {
        Answer<Rebuild> asked = operations.verify(rebuild.id(operations));
        if (follow.isAsked()) {
            Answer<Rebuild> last =
                    follow.untilDecided(operations, terminal, asked.value().rebuildId(), replay.json());
            replay.show(terminal, last.json(), () -> RebuildText.show(terminal, last.value()));
            return last.value().exitCode();
        }
        replay.show(terminal, asked.json(), () -> RebuildText.show(terminal, asked.value()));
        return ExitCode.OK;
    }
}
