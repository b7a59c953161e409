package io.entente.cli.replay;

import static io.entente.cli.terminal.Table.Column.figure;
import static io.entente.cli.terminal.Table.Column.text;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.operator.Answer;
import io.entente.cli.terminal.Figures;
import io.entente.cli.terminal.Table;
import io.entente.cli.terminal.Terminal;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code entente replay history}. */
@Command(
        name = "history",
        header = "Says who did what to generations, and why, the newest first.",
        footer = {"%nExamples:", "  entente replay history", "  entente replay history --json"})
final class HistoryCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    HistoryCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return replay.run(home, terminal, this::history);
    }

    private int history(Operations operations) {
        Answer<Operations.Items<Operation>> all = operations.history();
        replay.show(terminal, all.json(), () -> show(all.value().items()));
        return ExitCode.OK;
    }

    private void show(List<Operation> operations) {
        var table = new Table(
                text("when"), text("who"), text("what"), figure("generation"), figure("rebuild"), text("reason"));
        operations.forEach(operation -> table.add(
                Figures.at(operation.at()),
                operation.who(),
                operation.action(),
                orNothing(operation.generation()),
                orNothing(operation.rebuild()),
                orNothing(operation.reason())));
        table.show(terminal);
    }

    private static String orNothing(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
