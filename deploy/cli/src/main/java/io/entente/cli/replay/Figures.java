package io.entente.cli.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as people read them. */
public final class Figures {

    private static final int BAR_CHARS = 20;
    private static final int STEP = 1024;
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private Figures() {}

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Steps of 1,024, as PostgreSQL counts. */
    static String bytes(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
    }

    static String time(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    static String at(@Nullable Instant instant) {
        return instant == null ? "" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** As in an option: {@code 10s}. */
    static String duration(String iso) {
        return Duration.parse(iso).toString().substring(2).toLowerCase(Locale.ROOT);
    }

    /** Full only when all is done. */
    static String bar(long done, long total) {
        int full = (int) (total <= 0 ? 0 : Math.min(BAR_CHARS, BAR_CHARS * done / total));
        return "[" + "#".repeat(full) + "-".repeat(BAR_CHARS - full) + "]";
    }
}
