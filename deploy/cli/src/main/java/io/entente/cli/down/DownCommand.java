package io.entente.cli.down;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.Instance;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.instance.InstanceRecord;
import io.entente.cli.terminal.Terminal;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code entente down}. */
@Command(
        name = "down",
        header = "Stops everything that \"up\" started here.",
        description = "Services first, then Kafka and PostgreSQL. The data stay.",
        footer = {"%nExamples:", "  entente down"})
public final class DownCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    public DownCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<InstanceRecord> record = InstanceRecord.read(home);
        if (record.isEmpty()) {
            terminal.line("Nothing is up here.");
            return ExitCode.OK;
        }
        int running = record.get().running().size();
        Instance.of(home, record.get()).stop();
        terminal.line("Stopped " + running + " processes. The data stay in " + home.directory() + ".");
        return ExitCode.OK;
    }
}
