package io.entente.cli.replay;

import io.entente.cli.instance.InstanceHome;
import io.entente.cli.terminal.Terminal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente replay rollback [GENERATION]}. */
@Command(
        name = "rollback",
        header = "Lets the generation that served before serve again.",
        description = "The one that serves now stands by and goes on following the log, so this can be taken back too.",
        footer = {
            "%nExit code: 0 rolled back, or would be; 1 refused; 2 no answer, or it is not clear to which generation.",
            "%nExamples:",
            "  entente replay rollback --dry-run",
            "  entente replay rollback",
            "  entente replay rollback 1 --reason 'wrong instrument types'"
        })
final class RollbackCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Parameters(
            paramLabel = "GENERATION",
            arity = "0..1",
            description = "Its number (default: the one that stands by, if there is only one).")
    private @Nullable Integer generation;

    @Option(names = "--reason", paramLabel = "<reason>", description = "Why (3 to 500 characters, written down).")
    private @Nullable String reason;

    @Mixin
    private ServeOption serve = new ServeOption();

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    RollbackCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return replay.run(
                home,
                terminal,
                operations -> serve.serve(operations, terminal, replay, "roll back to", target(operations), reason));
    }

    private int target(Operations operations) {
        Optional<Integer> beingBuilt = operations.active().map(Rebuild::generation);
        if (generation != null) {
            if (beingBuilt.filter(generation::equals).isPresent()) {
                throw new NeverServedException(generation);
            }
            return generation;
        }
        List<Generation> standing = operations.generations().value().items().stream()
                .filter(Generation::isStandby)
                .filter(one ->
                        beingBuilt.filter(number -> number == one.generation()).isEmpty())
                .toList();
        if (standing.size() != 1) {
            throw new NotOneStandbyException(standing);
        }
        return standing.get(0).generation();
    }
}
