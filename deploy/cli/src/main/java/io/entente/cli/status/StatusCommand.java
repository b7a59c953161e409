package io.entente.cli.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.instance.InstanceRecord;
import io.entente.cli.terminal.Terminal;
import io.entente.common.codec.Json;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code entente status}. */
@Command(
        name = "status",
        header = "Says what runs and how many events the read models are behind.",
        footer = {
            "%nExit code: 0 when all is up, 3 otherwise.",
            "%nExamples:",
            "  entente status",
            "  entente status --json"
        })
public final class StatusCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    public StatusCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        StatusReport report = InstanceRecord.read(home).map(StatusReport::of).orElse(StatusReport.NOTHING);
        if (json) {
            terminal.line(Json.mapper().writeValueAsString(report));
        } else {
            show(report);
        }
        return report.allUp() ? ExitCode.OK : ExitCode.NOT_ALL_UP;
    }

    private void show(StatusReport report) {
        if (report.processes().isEmpty()) {
            terminal.line("Nothing is up here. Start it: entente up");
            return;
        }
        terminal.heading(row("process", "state", "port", "pid"));
        report.processes()
                .forEach(process ->
                        terminal.line(row(process.name(), process.state(), "" + process.port(), "" + process.pid())));
        terminal.line("gap: " + (report.gap() == null ? "unknown" : report.gap() + " events"));
    }

    private static String row(String name, String state, String port, String pid) {
        return String.format(Locale.ROOT, "%-10s %-10s %-6s %s", name, state, port, pid);
    }
}
