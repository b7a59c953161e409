package io.entente.cli.parked;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.operator.Answer;
import io.entente.cli.operator.OperatorOptions;
import io.entente.cli.operator.OrderOptions;
import io.entente.cli.service.OperatorApi;
import io.entente.cli.terminal.Confirmation;
import io.entente.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code entente parked discard ID}. */
@Command(
        name = "discard",
        header = "Leaves a parked event out for good.",
        description = "Changes no read model and nothing in the log: the event is no longer listed as unresolved, and"
                + " cannot be applied any more. This cannot be taken back.",
        footer = {
            "%nExit code: 0 discarded, or would be; 1 refused (it was dealt with before, or nothing is parked there) or not"
                    + " confirmed; 2 no answer, or nobody to confirm.",
            "%nExamples:",
            "  entente parked discard 0-1207 --dry-run",
            "  entente parked discard 0-1207 --because 'sent again under another id'"
        })
final class DiscardCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "Partition and offset of its record, as 0-1207.")
    private String id = "";

    @Mixin
    private OrderOptions order = new OrderOptions();

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private OperatorOptions operator = new OperatorOptions();

    DiscardCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        order.requireUsable();
        return operator.run(home, terminal, this::discard);
    }

    private int discard(OperatorApi api) {
        var parked = new ParkedEvents(api);
        DiscardPlan plan = DiscardPlan.of(parked.details(id, null).value().summary());
        if (order.onlyTries()) {
            operator.show(terminal, plan.json(), () -> plan.lines().forEach(terminal::line));
            return plan.obstacle() == null ? ExitCode.OK : ExitCode.FAILED;
        }
        if (plan.obstacle() == null) {
            confirmation.require(terminal, plan.question());
        }
        Answer<Discarded> discarded = parked.discard(id, order.because());
        operator.show(
                terminal,
                discarded.json(),
                () -> terminal.line(discarded.value().parkedEventId() + " is discarded; it stays in the list: entente"
                        + " parked list --resolution discarded"));
        return ExitCode.OK;
    }
}
