package io.entente.cli;

import io.entente.cli.instance.InstanceHome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/** What a command answered. */
public record CommandRun(int exitCode, String out, String err) {

    /** Runs the command in a checkout of its own. */
    public static CommandRun in(Path root, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = EntenteCommand.of(
                        new InstanceHome(root), new PrintWriter(out), new PrintWriter(err), Ansi.OFF, false)
                .execute(arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
