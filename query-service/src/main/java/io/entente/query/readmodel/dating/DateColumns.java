package io.entente.query.readmodel.dating;

import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Row;
import java.util.function.Function;

/** The columns by which a table filters and sorts by a date, all with the same prefix. */
public final class DateColumns {

    private DateColumns() {}

    /**
     * Adds {@code _earliest}, {@code _latest} (null when open), {@code _known} (comes first when the newest come first),
     * {@code _sort_day} and {@code _sort_latest} (never null, an unknown day sorts last).
     */
    public static <R extends Row> ReadModelTable.Builder<R> add(
            ReadModelTable.Builder<R> table, String prefix, Function<R, DateBounds> bounds) {
        return table.date(prefix + "_earliest", row -> bounds.apply(row).earliest())
                .date(prefix + "_latest", row -> bounds.apply(row).latest())
                .flag(prefix + "_known", row -> bounds.apply(row).known())
                .date(prefix + "_sort_day", row -> bounds.apply(row).sortDay())
                .date(prefix + "_sort_latest", row -> bounds.apply(row).sortLatest())
                .unexplained(
                        prefix + "_earliest",
                        prefix + "_latest",
                        prefix + "_known",
                        prefix + "_sort_day",
                        prefix + "_sort_latest");
    }
}
