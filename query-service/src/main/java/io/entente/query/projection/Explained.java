package io.entente.query.projection;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One member of the answer about a row, as far as the row alone tells it: what an explanation names the event of.
 *
 * @param name the path that readers know it by, with dots between its steps
 * @param value as readers get it but for dates, which are shown in words of their language
 */
public record Explained<R>(String name, Function<R, ? extends @Nullable Object> value) {

    private static final Pattern INITIAL = Pattern.compile("_([a-z])");

    /** The name that a column has in answers unless its table says otherwise: {@code titleAsReported}. */
    static String nameOf(String column) {
        return INITIAL.matcher(column).replaceAll(initial -> initial.group(1).toUpperCase(Locale.ROOT));
    }
}
