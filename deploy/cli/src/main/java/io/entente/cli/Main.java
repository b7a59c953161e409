package io.entente.cli;

import io.entente.cli.instance.InstanceHome;
import io.entente.localstack.Checkout;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/** What the script {@code deploy/entente} runs. */
public final class Main {

    /** Set by the script, which can tell a terminal from a file on every Java. */
    private static final String TERMINAL = "entente.terminal";

    private Main() {}

    public static void main(String... arguments) {
        boolean isTerminal = Boolean.getBoolean(TERMINAL);
        Ansi ansi = isTerminal && System.getenv("NO_COLOR") == null ? Ansi.ON : Ansi.OFF;
        int exitCode = EntenteCommand.of(
                        new InstanceHome(Checkout.root()),
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                        ansi,
                        isTerminal)
                .execute(arguments);
        System.exit(exitCode);
    }
}
