package io.entente.cli.replay;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.operator.Answer;
import io.entente.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code entente replay pause [REBUILD]}. */
@Command(
        name = "pause",
        header = "Halts a rebuild until it is resumed.",
        description = "What it has done is kept. A generation that follows the log goes on following it.",
        footer = {
            "%nExit code: 0 done, 1 refused (it has ended), 2 no rebuild, or no answer.",
            "%nExamples:",
            "  entente replay pause",
            "  entente replay pause 3"
        })
final class PauseCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Mixin
    private ActiveRebuild rebuild = new ActiveRebuild();

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    PauseCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return replay.run(home, terminal, this::pause);
    }

    private int pause(Operations operations) {
        Answer<Rebuild> changed = operations.pause(rebuild.id(operations), true);
        replay.show(terminal, changed.json(), () -> RebuildText.show(terminal, changed.value()));
        return ExitCode.OK;
    }
}
