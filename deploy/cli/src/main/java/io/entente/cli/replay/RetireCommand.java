package io.entente.cli.replay;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.terminal.Confirmation;
import io.entente.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code entente replay retire GENERATION}. */
@Command(
        name = "retire",
        header = "Gives up a generation that does not serve, and its rows.",
        description = "It can neither be read nor rolled back to then. Its number is never given again.",
        footer = {
            "%nExit code: 0 retired, 1 refused (it serves, or is being built) or not confirmed, 2 no answer, or nobody to"
                    + " confirm.",
            "%nExamples:",
            "  entente replay retire 1",
            "  entente replay retire before-the-merger --yes"
        })
final class RetireCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Parameters(paramLabel = "GENERATION", description = "Its number, or its name if it is kept.")
    private String asked = "";

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    RetireCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return replay.run(home, terminal, this::retire);
    }

    private int retire(Operations operations) {
        int generation = operations.generation(asked);
        confirmation.require(
                terminal,
                "Retire generation " + generation + "? Its rows go: it can neither be read nor rolled back to.");
        operations.retire(generation);
        if (!replay.json()) {
            terminal.line("Generation " + generation + " is retired.");
        }
        return ExitCode.OK;
    }
}
