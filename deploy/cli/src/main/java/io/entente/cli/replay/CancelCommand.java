package io.entente.cli.replay;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.operator.Answer;
import io.entente.cli.terminal.Confirmation;
import io.entente.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code entente replay cancel [REBUILD]}. */
@Command(
        name = "cancel",
        header = "Ends a rebuild and gives up what it has built.",
        description = "The serving generation is left alone.",
        footer = {
            "%nExit code: 0 cancelled, 1 refused (it has ended) or not confirmed, 2 no rebuild, no answer, or nobody to"
                    + " confirm.",
            "%nExamples:",
            "  entente replay cancel",
            "  entente replay cancel 3 --yes"
        })
final class CancelCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Mixin
    private ActiveRebuild rebuild = new ActiveRebuild();

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    CancelCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return replay.run(home, terminal, this::cancel);
    }

    private int cancel(Operations operations) {
        Rebuild now = operations.rebuild(rebuild.id(operations)).value();
        if (now.isActive()) {
            confirmation.require(
                    terminal,
                    "Cancel rebuild " + now.rebuildId() + ", which is " + now.state()
                            + "? What it has built of generation " + now.generation() + " is given up.");
        }
        Answer<Rebuild> cancelled = operations.cancel(now.rebuildId());
        replay.show(
                terminal,
                cancelled.json(),
                () -> terminal.line("Rebuild " + now.rebuildId() + " is cancelled, generation " + now.generation()
                        + " is retired."));
        return ExitCode.OK;
    }
}
