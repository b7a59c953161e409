package io.entente.cli.terminal;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Says how far something is that takes long: overwrites one line where that is seen, else writes a line every five seconds. On standard error.
 */
public final class Progress implements AutoCloseable {

    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final Duration NEXT_LINE = Duration.ofSeconds(5);

    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private final String doing;
    private final String things;
    private final long total;
    private final long started;
    private long shown;

    /**
     * @param doing as in "exporting"
     * @param things what is counted, as in "records"
     * @param total how much there is to do, in the unit that {@link #at} is given
     * @param nanoTime as {@link System#nanoTime()}
     */
    public Progress(Terminal terminal, String doing, String things, long total, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.doing = doing;
        this.things = things;
        this.total = total;
        this.started = nanoTime.getAsLong();
        this.shown = started;
    }

    /**
     * Cheap enough to be called for every one of them.
     *
     * @param counted so far
     * @param done how much of the total is done; need not be in the same unit
     */
    public void at(long counted, long done) {
        long now = nanoTime.getAsLong();
        Duration pause = terminal.isInteractive() ? REDRAW : NEXT_LINE;
        if (now - shown >= pause.toNanos()) {
            shown = now;
            show(line(counted, done, Duration.ofNanos(now - started)));
        }
    }

    private void show(String line) {
        if (terminal.isInteractive()) {
            terminal.progress(line);
        } else {
            terminal.note(line);
        }
    }

    private String line(long counted, long done, Duration elapsed) {
        double seconds = Math.max(1, elapsed.toMillis()) / 1000.0;
        String left = done <= 0
                ? "time left unknown"
                : time(Math.round(seconds * Math.max(0, total - done) / done)) + " left";
        return String.format(
                Locale.ROOT, "%s: %,d %s, %,d/s, %s", doing, counted, things, Math.round(counted / seconds), left);
    }

    private static String time(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Removes the line that was overwritten. */
    @Override
    public void close() {
        terminal.endProgress();
    }
}
