package io.entente.cli.parked;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.operator.OperatorOptions;
import io.entente.cli.operator.OrderOptions;
import io.entente.cli.service.OperatorApi;
import io.entente.cli.terminal.Confirmation;
import io.entente.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code entente parked apply}. */
@Command(
        name = "apply",
        aliases = "redrive",
        header = "Applies parked events in their place in the log, with the code of today.",
        description = {
            "The stream of each is folded as if it had never been parked, in the serving generation and in those that stand"
                    + " by, all or none. This cannot be taken back.",
            "They are applied one after the other. One that is refused stays parked, and the others are applied all the"
                    + " same. A dry run tries each alone, as if the others stayed parked."
        },
        footer = {
            "%nExit code: 0 all applied, or would be; 1 some or all were refused, or it was not confirmed; 2 the reason"
                    + " cannot be used, no answer, or nobody to confirm.",
            "%nExamples:",
            "  entente parked apply 0-1207 --dry-run",
            "  entente parked apply 0-1207 3-12 --because 'its type is known now'",
            "  entente parked apply --all-matching --reason unknown-type --because 'v9 is out'"
        })
final class ApplyCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Mixin
    private OrderOptions order = new OrderOptions();

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private OperatorOptions operator = new OperatorOptions();

    ApplyCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        order.requireUsable();
        return operator.run(home, terminal, this::apply);
    }

    private int apply(OperatorApi api) {
        var parked = new ParkedEvents(api);
        List<String> ids = which.ids(parked);
        var oneByOne = new OneByOne(terminal, operator);
        if (order.onlyTries()) {
            oneByOne.run(ids, parked::preview);
        } else {
            confirm(ids);
            oneByOne.run(ids, id -> parked.apply(id, order.because()));
        }
        if (!operator.json()) {
            terminal.line(oneByOne.summary(order.onlyTries() ? "would be applied" : "applied"));
        }
        return oneByOne.refused() == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private void confirm(List<String> ids) {
        if (!ids.isEmpty()) {
            String what = ids.size() == 1 ? "parked event " + ids.get(0) : ids.size() + " parked events";
            confirmation.require(terminal, "Apply " + what + "? It changes rows and cannot be taken back.");
        }
    }
}
