package io.entente.cli.parked;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.operator.Answer;
import io.entente.cli.operator.OperatorOptions;
import io.entente.cli.service.OperatorApi;
import io.entente.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code entente parked preview ID}. */
@Command(
        name = "preview",
        header = "Says which rows would change if a parked event were applied.",
        description =
                "It is tried with the code of today and taken back: nothing changes. Of each table the first rows are"
                        + " shown; it says so where the list is cut. --json shows the rows whole.",
        footer = {
            "%nExit code: 0 it can be applied; 1 refused: it cannot, or was dealt with, or nothing is parked there; 2 no"
                    + " answer.",
            "%nExamples:",
            "  entente parked preview 0-1207",
            "  entente parked preview 0-1207 --json"
        })
final class PreviewCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "Partition and offset of its record, as 0-1207.")
    private String id = "";

    @Mixin
    private OperatorOptions operator = new OperatorOptions();

    PreviewCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return operator.run(home, terminal, this::preview);
    }

    private int preview(OperatorApi api) {
        Answer<Redriven> tried = new ParkedEvents(api).preview(id);
        operator.show(terminal, tried.json(), () -> {
            var text = new RedrivenText(tried.value());
            terminal.line(text.sentence());
            text.effects().tables().ifPresent(table -> table.show(terminal));
            text.effects().rows().forEach(terminal::line);
            terminal.line("Apply it: entente parked apply " + tried.value().parkedEventId() + " --because REASON");
        });
        return ExitCode.OK;
    }
}
