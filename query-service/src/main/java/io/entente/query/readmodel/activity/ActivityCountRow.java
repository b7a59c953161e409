package io.entente.query.readmodel.activity;

import io.entente.query.projection.Row;

/**
 * How many events of one type, with one code, can have happened in the same years.
 *
 * <p>Years are kept as spans, not one by one: so any period can be asked for without counting an event twice. Holds no
 * ids of events, because their number has no bound: the timeline with the same filters tells them.
 *
 * @param code empty at {@link Level#ANY}
 * @param type its name without namespace and version: {@code MeetingHeld}
 */
record ActivityCountRow(Level level, String code, String type, YearSpan years, int events) implements Row {

    static ActivityCountRow none(Level level, String code, String type, YearSpan years) {
        return new ActivityCountRow(level, code, type, years, 0);
    }

    /** The code comes last, because it is the only part that may hold anything. */
    @Override
    public String key() {
        return String.join(
                " ",
                level.column(),
                type,
                String.valueOf(years.first()),
                String.valueOf(years.last()),
                String.valueOf(years.doubted()),
                code);
    }

    ActivityCountRow withOneMore() {
        return new ActivityCountRow(level, code, type, years, events + 1);
    }
}
