package io.entente.cli.refold;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.operator.OperatorOptions;
import io.entente.cli.operator.OrderOptions;
import io.entente.cli.service.OperatorApi;
import io.entente.cli.terminal.Confirmation;
import io.entente.cli.terminal.Figures;
import io.entente.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code entente replay refold}. */
@Command(
        name = "refold",
        header = "Folds streams again and puts their rows in place, without a rebuild.",
        description = {
            "From the events that each generation holds, with the code of today, in the serving generation and in those that"
                    + " stand by. A stream whose rows are as its events say is left alone; rows that differ are replaced,"
                    + " which cannot be taken back.",
            "Streams of a type are folded one after the other, each in a transaction of its own. One that is refused stays"
                    + " as it was, and the others are folded all the same. What was cut can be asked for again as a whole:"
                    + " what is done already is left alone."
        },
        footer = {
            "%nExit code: 0 nothing differed, or all that differed is written; 1 some or all were refused, or it was not"
                    + " confirmed; 2 the type or the reason cannot be used, no answer, or nobody to confirm; 4 in a dry run:"
                    + " rows would change.",
            "%nExamples:",
            "  entente replay refold fr-idf~vn-hn --dry-run",
            "  entente replay refold fr-idf~vn-hn --because 'rows were changed by hand'",
            "  entente replay refold --type MeetingHeld --dry-run",
            "  entente replay refold --type MeetingHeld --resume-after fr-idf~vn-hn --because 'rooms are read otherwise'"
        })
public final class RefoldCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @ArgGroup(multiplicity = "1")
    private WhichStreams which = new WhichStreams();

    @Mixin
    private OrderOptions order = new OrderOptions();

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private OperatorOptions operator = new OperatorOptions();

    public RefoldCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        order.requireUsable();
        return operator.run(home, terminal, this::refold);
    }

    private int refold(OperatorApi api) {
        var streams = new Streams(api);
        List<String> ids = which.ids(streams);
        Totals totals = order.onlyTries() ? tried(streams, ids) : done(streams, ids);
        if (!operator.json()) {
            show(totals);
        }
        if (totals.refusals() > 0) {
            return ExitCode.FAILED;
        }
        return order.onlyTries() && totals.anyChanged() ? ExitCode.DIFFERENT : ExitCode.OK;
    }

    private Totals tried(Streams streams, List<String> ids) {
        return new StreamByStream(terminal, operator).run(ids, "trying", streams::preview);
    }

    private Totals done(Streams streams, List<String> ids) {
        confirm(ids);
        return new StreamByStream(terminal, operator).run(ids, "folding", id -> streams.refold(id, order.because()));
    }

    private void confirm(List<String> ids) {
        if (!ids.isEmpty()) {
            String what = which.isOne() ? "stream " + ids.get(0) : Figures.count(ids.size()) + " streams";
            confirmation.require(
                    terminal,
                    "Fold " + what + " again? Rows that differ from what the events say are replaced for good.");
        }
    }

    private void show(Totals totals) {
        terminal.line(totals.sentence(order.onlyTries() ? "would change" : "changed"));
        totals.tables().ifPresent(table -> table.show(terminal));
    }
}
