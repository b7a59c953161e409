package io.entente.cli.replay;

import io.entente.cli.ExitCode;
import io.entente.cli.operator.Answer;
import io.entente.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Lets another generation serve, or says what would happen. */
final class ServeOption {

    @Option(names = "--dry-run", description = "Say what would happen and change nothing.")
    private boolean dryRun;

    int serve(
            Operations operations,
            Terminal terminal,
            ReplayOptions replay,
            String doing,
            int generation,
            @Nullable String reason) {
        if (dryRun) {
            ServePlan plan = ServePlan.of(operations, generation, reason);
            replay.show(terminal, plan.json(), () -> plan.lines(doing).forEach(terminal::line));
            return plan.exitCode();
        }
        Answer<Promoted> served = operations.serve(generation, reason);
        replay.show(terminal, served.json(), () -> terminal.line(said(served.value())));
        return ExitCode.OK;
    }

    private static String said(Promoted served) {
        if (served.before() == served.now()) {
            return "Generation " + served.now() + " serves already; nothing has changed.";
        }
        return "Generation " + served.now() + " serves instead of " + served.before() + ", which stands by."
                + " Back: entente replay rollback " + served.before();
    }
}
