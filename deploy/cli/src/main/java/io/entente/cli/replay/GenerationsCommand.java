package io.entente.cli.replay;

import static io.entente.cli.terminal.Table.Column.figure;
import static io.entente.cli.terminal.Table.Column.text;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.operator.Answer;
import io.entente.cli.replay.Generation.Partition;
import io.entente.cli.terminal.Figures;
import io.entente.cli.terminal.Table;
import io.entente.cli.terminal.Terminal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code entente replay generations}. */
@Command(
        name = "generations",
        header = "Lists the generations that are not retired, and how far each has got.",
        description = {
            "projections: present when those of the service that answers have built it.",
            "gap: records of the log that it is behind the serving generation."
        },
        footer = {"%nExamples:", "  entente replay generations", "  entente replay generations --json"})
final class GenerationsCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    GenerationsCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return replay.run(home, terminal, this::generations);
    }

    private int generations(Operations operations) {
        Answer<Operations.Items<Generation>> all = operations.generations();
        replay.show(terminal, all.json(), () -> show(all.value().items()));
        return ExitCode.OK;
    }

    private void show(List<Generation> generations) {
        Optional<Generation> serving =
                generations.stream().filter(Generation::isServing).findFirst();
        var table = new Table(
                figure("generation"),
                text("state"),
                text("projections"),
                figure("size"),
                figure("records"),
                figure("gap"),
                figure("applied"),
                figure("duplicates"),
                figure("parked"));
        generations.forEach(one -> table.add(
                Integer.toString(one.generation()),
                one.name() == null ? one.state() : one.state() + " as " + one.name(),
                one.ofThisService() ? "present" : "others",
                Figures.bytes(one.bytes()),
                Figures.count(one.sum(partition -> partition.nextOffset() - partition.startOffset())),
                gap(one, serving),
                Figures.count(one.sum(Partition::applied)),
                Figures.count(one.sum(Partition::duplicates)),
                Figures.count(one.sum(Partition::parked))));
        table.show(terminal);
    }

    private static String gap(Generation one, Optional<Generation> serving) {
        boolean isKnown = serving.isPresent() && !one.partitions().isEmpty();
        return isKnown ? Figures.count(one.behind(serving.get())) : "";
    }
}
