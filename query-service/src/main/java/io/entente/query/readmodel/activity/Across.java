package io.entente.query.readmodel.activity;

import io.entente.query.readmodel.selection.RowSource;
import java.util.List;

/** What the columns of the matrix are. */
enum Across {
    PARTNERSHIP,
    COUNTRY,
    YEAR;

    String key() {
        return switch (this) {
            case PARTNERSHIP -> "c.stream_id";
            case COUNTRY -> Grouping.COUNTRY.key();
            case YEAR -> Grouping.YEAR.key();
        };
    }

    String join(RowSource rows, List<Object> values) {
        return switch (this) {
            case PARTNERSHIP -> "";
            case COUNTRY -> Grouping.COUNTRY.join(rows, values);
            case YEAR -> Grouping.YEAR.join(rows, values);
        };
    }

    /** The condition of events that are certain for the column. */
    String certain(YearRange years, List<Object> values) {
        return this == YEAR ? Grouping.YEAR.certain(years, values) : years.certain(values);
    }

    String asked(YearRange years) {
        return this == YEAR ? years.holds("y.year") : "true";
    }
}
