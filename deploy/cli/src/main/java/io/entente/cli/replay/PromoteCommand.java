package io.entente.cli.replay;

import io.entente.cli.instance.InstanceHome;
import io.entente.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente replay promote GENERATION}. */
@Command(
        name = "promote",
        header = "Makes a generation the one that readers see, all at once.",
        description = "The one that served stands by and goes on following the log.",
        footer = {
            "%nExit code: 0 promoted, or would be; 1 refused; 2 no answer; 4 rows differ and that was not accepted.",
            "%nExamples:",
            "  entente replay promote 2 --dry-run",
            "  entente replay promote 2",
            "  entente replay promote 2 --accept 'treaties are memoranda now'"
        })
final class PromoteCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Parameters(paramLabel = "GENERATION", description = "Its number.")
    private int generation;

    @Option(
            names = "--accept",
            paramLabel = "<reason>",
            description = "Promote although rows differ, and why that is right (3 to 500 characters, written down).")
    private @Nullable String reason;

    @Mixin
    private ServeOption serve = new ServeOption();

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    PromoteCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return replay.run(
                home, terminal, operations -> serve.serve(operations, terminal, replay, "promote", generation, reason));
    }
}
