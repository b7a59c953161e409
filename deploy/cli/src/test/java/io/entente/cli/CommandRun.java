package io.entente.cli;

import io.entente.cli.instance.InstanceHome;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/** What a command answered. */
public record CommandRun(int exitCode, String out, String err) {

    /** Runs the command in a checkout of its own, as a script does. */
    public static CommandRun in(Path root, String... arguments) {
        return run(root, false, "", arguments);
    }

    /** Runs it as a person does who types what is given. */
    public static CommandRun typing(String input, Path root, String... arguments) {
        return run(root, true, input, arguments);
    }

    private static CommandRun run(Path root, boolean interactive, String input, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = EntenteCommand.of(
                        new InstanceHome(root),
                        new BufferedReader(new StringReader(input)),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        Ansi.OFF,
                        interactive)
                .execute(arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
