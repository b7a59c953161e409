package io.entente.cli.replay;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.operator.Answer;
import io.entente.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code entente replay resume [REBUILD]}. */
@Command(
        name = "resume",
        header = "Lets a halted rebuild go on.",
        description = "It goes on where it was halted.",
        footer = {
            "%nExit code: 0 done, 1 refused (it has ended), 2 no rebuild, or no answer.",
            "%nExamples:",
            "  entente replay resume",
            "  entente replay resume 3"
        })
final class ResumeCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Mixin
    private ActiveRebuild rebuild = new ActiveRebuild();

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    ResumeCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return replay.run(home, terminal, this::resume);
    }

    private int resume(Operations operations) {
        Answer<Rebuild> changed = operations.pause(rebuild.id(operations), false);
        replay.show(terminal, changed.json(), () -> RebuildText.show(terminal, changed.value()));
        return ExitCode.OK;
    }
}
