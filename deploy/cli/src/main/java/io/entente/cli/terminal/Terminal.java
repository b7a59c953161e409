package io.entente.cli.terminal;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** Where a command writes. Colours only where the terminal takes them and {@code NO_COLOR} is not set. */
public final class Terminal {

    private final PrintWriter out;
    private final PrintWriter err;
    private final Ansi ansi;
    private final boolean interactive;

    /** @param interactive whether a line may be overwritten to show progress */
    public Terminal(PrintWriter out, PrintWriter err, Ansi ansi, boolean interactive) {
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

    /** Text from elsewhere, without what would command the terminal. */
    public static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
