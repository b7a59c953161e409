package io.entente.cli.parked;

import io.entente.cli.instance.InstanceHome;
import io.entente.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code entente parked}, which is only the head of its own commands. */
@Command(
        name = "parked",
        synopsisSubcommandLabel = "COMMAND",
        header = "Deals with the records that could not be applied.",
        description = {
            "A record that cannot be applied is parked with the reason, and nothing waits for it. Its id is partition and"
                    + " offset, as 0-1207.",
            "Applied later, it takes its place in the log. Discarded, it stays out for good; nothing is deleted."
        },
        footer = {
            "%nExamples:",
            "  entente parked list",
            "  entente parked show 0-1207",
            "  entente parked preview 0-1207",
            "  entente parked apply 0-1207 --because 'its type is known now'",
            "  entente parked discard 0-1207 --because 'sent again under another id'"
        })
public final class ParkedCommand {

    private ParkedCommand() {}

    public static CommandLine with(InstanceHome home, Terminal terminal) {
        return new CommandLine(new ParkedCommand())
                .addSubcommand(new ListCommand(home, terminal))
                .addSubcommand(new ShowCommand(home, terminal))
                .addSubcommand(new PreviewCommand(home, terminal))
                .addSubcommand(new ApplyCommand(home, terminal))
                .addSubcommand(new DiscardCommand(home, terminal));
    }
}
