package io.entente.cli.operator;

import io.entente.cli.terminal.Terminal;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Says how far something is while it is followed: overwrites one line where that is seen; else writes a line at every turn, and
 * every five seconds. On standard error.
 */
public final class FollowedLine implements AutoCloseable {

    private static final Duration NEXT_LINE = Duration.ofSeconds(5);

    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private List<Object> turns = List.of();
    private long shown;

    /** @param nanoTime as {@link System#nanoTime()} */
    public FollowedLine(Terminal terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
    }

    /** Nothing answers, for now. */
    public void silent(RuntimeException why) {
        say("no answer, asking again (" + why.getMessage() + ")", List.of("silent"));
    }

    /**
     * @param line how far it is
     * @param seen what of it is no mere progress
     */
    public void say(String line, List<Object> seen) {
        String printable = Terminal.printable(line);
        long now = nanoTime.getAsLong();
        if (terminal.isInteractive()) {
            terminal.progress(printable);
        } else if (!seen.equals(turns) || now - shown >= NEXT_LINE.toNanos()) {
            terminal.note(printable);
            shown = now;
        }
        turns = seen;
    }

    /** Removes the line that was overwritten. */
    @Override
    public void close() {
        terminal.endProgress();
    }
}
