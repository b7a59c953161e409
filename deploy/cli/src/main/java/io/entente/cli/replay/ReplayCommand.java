package io.entente.cli.replay;

import io.entente.cli.instance.InstanceHome;
import io.entente.cli.refold.RefoldCommand;
import io.entente.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code entente replay}, which is only the head of its own commands. */
@Command(
        name = "replay",
        synopsisSubcommandLabel = "COMMAND",
        header = "Builds the read models anew, proves them, promotes them, takes that back.",
        description = {
            "A rebuild fills a new generation from the log while the present one goes on serving.",
            "Its rows are then compared with the serving ones. Readers see it once it is promoted."
        },
        footer = {
            "%nExamples:",
            "  entente replay start --follow",
            "  entente replay status",
            "  entente replay differences",
            "  entente replay promote 2",
            "  entente replay rollback"
        })
public final class ReplayCommand {

    private ReplayCommand() {}

    public static CommandLine with(InstanceHome home, Terminal terminal) {
        return new CommandLine(new ReplayCommand())
                .addSubcommand(new StartCommand(home, terminal))
                .addSubcommand(new KeepCommand(home, terminal))
                .addSubcommand(new RebuildStatusCommand(home, terminal))
                .addSubcommand(new ListCommand(home, terminal))
                .addSubcommand(new PauseCommand(home, terminal))
                .addSubcommand(new ResumeCommand(home, terminal))
                .addSubcommand(new CancelCommand(home, terminal))
                .addSubcommand(new VerifyCommand(home, terminal))
                .addSubcommand(new DifferencesCommand(home, terminal))
                .addSubcommand(new GenerationsCommand(home, terminal))
                .addSubcommand(new PromoteCommand(home, terminal))
                .addSubcommand(new RollbackCommand(home, terminal))
                .addSubcommand(new RetireCommand(home, terminal))
                .addSubcommand(new RefoldCommand(home, terminal))
                .addSubcommand(new HistoryCommand(home, terminal));
    }
}
