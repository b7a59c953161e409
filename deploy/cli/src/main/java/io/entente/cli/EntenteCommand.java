package io.entente.cli;

import io.entente.cli.audit.AuditCommand;
import io.entente.cli.down.DownCommand;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.log.LogCommand;
import io.entente.cli.log.TailCommand;
import io.entente.cli.log.copying.CopyCommand;
import io.entente.cli.log.export.ExportCommand;
import io.entente.cli.log.importing.ImportCommand;
import io.entente.cli.parked.ParkedCommand;
import io.entente.cli.post.PostCommand;
import io.entente.cli.replay.ReplayCommand;
import io.entente.cli.status.StatusCommand;
import io.entente.cli.terminal.Terminal;
import io.entente.cli.up.UpCommand;
import java.io.BufferedReader;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command {@code entente} with everything below it. */
@Command(
        name = "entente",
        synopsisSubcommandLabel = "COMMAND",
        header = "An event-sourced ledger of cooperation between cities and regions.",
        footer = {
            "%nExamples:",
            "  entente up                    start everything here",
            "  entente post events.ndjson    post events",
            "  entente log tail --follow     watch the log",
            "  entente parked list           list the records that could not be applied",
            "  entente replay start          build the read models anew beside those that serve",
            "  entente COMMAND --help        more about a command"
        })
public final class EntenteCommand {

    private EntenteCommand() {}

    /**
     * The command line, ready to be executed.
     *
     * @param interactive whether progress may overwrite a line, and questions may be asked
     */
    public static CommandLine of(
            InstanceHome home, BufferedReader in, PrintWriter out, PrintWriter err, Ansi ansi, boolean interactive) {
        var terminal = new Terminal(in, out, err, ansi, interactive);
        var log = new CommandLine(new LogCommand())
                .addSubcommand(new TailCommand(home, terminal))
                .addSubcommand(new ExportCommand(home, terminal))
                .addSubcommand(new ImportCommand(home, terminal))
                .addSubcommand(new CopyCommand(home, terminal));
        var entente = new CommandLine(new EntenteCommand())
                .addSubcommand(new UpCommand(home, terminal))
                .addSubcommand(new StatusCommand(home, terminal))
                .addSubcommand(new DownCommand(home, terminal))
                .addSubcommand(new PostCommand(home, terminal))
                .addSubcommand(log)
                .addSubcommand(ParkedCommand.with(home, terminal))
                .addSubcommand(ReplayCommand.with(home, terminal))
                .addSubcommand(new AuditCommand(home, terminal));
        entente.setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
                .setExecutionExceptionHandler(new Failures(terminal))
                .setUsageHelpAutoWidth(true);
        addStandardOptions(entente);
        return entente;
    }

    /** {@code --help} and {@code --version} everywhere. */
    private static void addStandardOptions(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
        command.getSubcommands().values().forEach(EntenteCommand::addStandardOptions);
    }
}
