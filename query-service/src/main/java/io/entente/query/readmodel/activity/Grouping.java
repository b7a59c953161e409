package io.entente.query.readmodel.activity;

import io.entente.query.readmodel.selection.RowSource;
import java.util.List;

/** What events are counted by. They are called {@code c}. */
enum Grouping {
    /** An event counts in each year in which it can have happened. */
    YEAR("coalesce(lpad(cast(y.year as text), 4, '0'), 'unknown')"),
    TYPE("c.type"),
    /** An event counts for each of its fields. */
    FIELD("f.code"),
    /** An event counts for each country that a side of its partnership lies in. */
    COUNTRY("k.country");

    private static final String YEARS =
            " left join lateral generate_series(c.first_year, c.last_year) as y(year) on true";

    private final String key;

    Grouping(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** What has to be joined for the key. */
    String join(RowSource rows, List<Object> values) {
        return switch (this) {
            case YEAR -> YEARS;
            case COUNTRY ->
                " join (select * from " + rows.from("partnership", values)
                        + ") as p on p.stream_id = c.stream_id cross join lateral unnest(p.countries) as k(country)";
            case FIELD -> Level.CODE.join(values);
            case TYPE -> "";
        };
    }

    /** The condition of events that are certain for the key. */
    String certain(YearRange years, List<Object> values) {
        return this == YEAR ? "not c.years_doubted and c.first_year = c.last_year" : years.certain(values);
    }

    /** The condition of keys that are asked for. */
    String asked(ActivityFilter filter, List<Object> values) {
        return switch (this) {
            case YEAR -> filter.years().holds("y.year");
            case FIELD -> filter.told(values);
            case TYPE, COUNTRY -> "true";
        };
    }

    /** The condition of what counts, of an event that is there several times for a key. */
    String once() {
        return this == FIELD ? Level.CODE.first() : "true";
    }
}
