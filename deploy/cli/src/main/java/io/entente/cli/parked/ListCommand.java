package io.entente.cli.parked;

import static io.entente.cli.terminal.Table.Column.text;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.operator.Answer;
import io.entente.cli.operator.OperatorOptions;
import io.entente.cli.service.OperatorApi;
import io.entente.cli.terminal.Figures;
import io.entente.cli.terminal.Table;
import io.entente.cli.terminal.Terminal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code entente parked list}. */
@Command(
        name = "list",
        header = "Lists parked events in the order of the log.",
        description = "Those that nobody has applied or discarded yet, unless --resolution says otherwise.",
        footer = {
            "%nExit code: 0 listed, 2 no such reason or resolution, or no answer.",
            "%nExamples:",
            "  entente parked list",
            "  entente parked list --reason unknown-type --stream fr-idf~vn-hn",
            "  entente parked list --resolution any --limit 1000 --json"
        })
final class ListCommand implements Callable<Integer> {

    private static final int DETAIL_CHARS_MAX = 60;

    private final InstanceHome home;
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Filter filter = new Filter();

    @Option(
            names = "--resolution",
            paramLabel = "<which>",
            description = "unresolved, applied, discarded or any (default: unresolved).")
    private @Nullable String resolution;

    @Option(
            names = "--generation",
            paramLabel = "<number>",
            description = "Those of this generation (default: the one that serves).")
    private @Nullable Integer generation;

    @Option(names = "--limit", paramLabel = "<number>", description = "At most so many (default: 100).")
    private int limit = 100;

    @Mixin
    private OperatorOptions operator = new OperatorOptions();

    ListCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "--limit must be at least 1");
        }
        return operator.run(home, terminal, this::list);
    }

    private int list(OperatorApi api) {
        Map<String, Object> parameters = filter.parameters();
        Filter.put(parameters, "resolution", resolution);
        Filter.put(parameters, "generation", generation);
        Answer<ParkedEvents.Page> found = new ParkedEvents(api).list(parameters, limit);
        operator.show(terminal, found.json(), () -> show(found.value()));
        return ExitCode.OK;
    }

    private void show(ParkedEvents.Page found) {
        if (found.items().isEmpty()) {
            terminal.line("Nothing is parked that matches.");
            return;
        }
        table(found.items()).show(terminal);
        if (found.next() != null) {
            terminal.note("There are more than these " + found.items().size() + ": see --limit, --reason, --stream.");
        }
    }

    private static Table table(List<ParkedSummary> events) {
        var table = new Table(
                text("id"),
                text("parked"),
                text("reason"),
                text("event"),
                text("stream"),
                text("resolution"),
                text("detail"));
        events.forEach(event -> table.add(
                event.parkedEventId(),
                Figures.at(event.parkedAt()),
                event.reason(),
                event.event(),
                Objects.toString(event.streamId(), ""),
                event.resolution() == null ? "" : event.resolution().kind(),
                beginning(event.detail())));
        return table;
    }

    private static String beginning(String detail) {
        return detail.length() <= DETAIL_CHARS_MAX ? detail : detail.substring(0, DETAIL_CHARS_MAX) + "…";
    }
}
