package io.entente.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Help.Ansi;

/** Where a command writes. Colours only where the terminal takes them and {@code NO_COLOR} is not set. */
public final class Terminal {

    private static final Set<String> YES = Set.of("y", "yes");

    private final BufferedReader in;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Ansi ansi;
    private final boolean interactive;

    /**
     * Of a command that asks nothing.
     *
     * @param interactive whether a line may be overwritten to show progress
     */
    public Terminal(PrintWriter out, PrintWriter err, Ansi ansi, boolean interactive) {
        this(new BufferedReader(Reader.nullReader()), out, err, ansi, interactive);
    }

    /**
     * @param in where answers come from
     * @param interactive whether a line may be overwritten to show progress, and a question is seen
     */
    public Terminal(BufferedReader in, PrintWriter out, PrintWriter err, Ansi ansi, boolean interactive) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.ansi = ansi;
        this.interactive = interactive;
    }

    public void line(String text) {
        out.println(text);
        out.flush();
    }

    public void heading(String text) {
        line(ansi.string("@|bold " + text + "|@"));
    }

    /** On standard error, so that it does not get into what another program reads. */
    public void error(String text) {
        err.println(ansi.string("@|bold,red error|@ ") + text);
        err.flush();
    }

    /** On standard error as well, but nothing is wrong. */
    public void note(String text) {
        err.println(text);
        err.flush();
    }

    /** Whether {@link #progress} is seen. */
    public boolean isInteractive() {
        return interactive;
    }

    /** Overwrites the line before; silent where that is not possible. */
    public void progress(String text) {
        if (interactive) {
            err.print("\r\u001b[K" + text);
            err.flush();
        }
    }

    /** Removes what {@link #progress} wrote last. */
    public void endProgress() {
        progress("");
    }

    /**
     * Asks on standard error for a yes or no. Anything but a yes is a no.
     *
     * @return empty when nobody is there to answer
     */
    Optional<Boolean> ask(String question) {
        if (!interactive) {
            return Optional.empty();
        }
        err.print(question + " [y/N] ");
        err.flush();
        try {
            return Optional.ofNullable(in.readLine())
                    .map(answer -> YES.contains(answer.trim().toLowerCase(Locale.ROOT)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the answer cannot be read", unreadable);
        }
    }

    /** Text from elsewhere, without what would command the terminal. */
    public static String printable(String text) {
        return text.replaceAll("\\p{Cc}", "?");
    }
}
