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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code entente replay list}. */
@Command(
        name = "list",
        header = "Lists all rebuilds, the newest first.",
        footer = {"%nExamples:", "  entente replay list", "  entente replay list --json"})
final class ListCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    ListCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return replay.run(home, terminal, this::list);
    }

    private int list(Operations operations) {
        Answer<Operations.Items<Rebuild>> all = operations.rebuilds();
        replay.show(terminal, all.json(), () -> show(all.value().items()));
        return ExitCode.OK;
    }

    private void show(List<Rebuild> rebuilds) {
        if (rebuilds.isEmpty()) {
            terminal.line("There is no rebuild. Begin one: entente replay start");
            return;
        }
        var table = new Table(
                figure("rebuild"),
                figure("generation"),
                text("state"),
                text("cause"),
                text("began"),
                text("ended"),
                text("verified"));
        rebuilds.forEach(rebuild -> table.add(
                Long.toString(rebuild.rebuildId()),
                Integer.toString(rebuild.generation()),
                rebuild.isActive() && rebuild.paused() ? rebuild.state() + ", paused" : rebuild.state(),
                rebuild.cause(),
                Figures.at(rebuild.createdAt()),
                Figures.at(rebuild.endedAt()),
                rebuild.verified() == null ? "" : rebuild.verified().text()));
        table.show(terminal);
    }
}
