package io.entente.query.readmodel.appearance;

import io.entente.query.projection.Row;
import io.entente.query.readmodel.dating.DateBounds;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * From when to when one actor was seen in one partnership.
 *
 * @param firstSeen the earliest day on which it can have been seen; null when nothing tells
 * @param last the bounds of the last time, of which nobody can say it that have no earliest day
 * @param sortDays the first and the last sort day of the dated events; open when there is none
 */
record PresenceRow(String actorId, @Nullable LocalDate firstSeen, DateBounds last, DateBounds sortDays) implements Row {

    private static final Comparator<DateBounds> BY_DAY = Comparator.comparing(
                    DateBounds::earliest, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(DateBounds::latest, Comparator.nullsFirst(Comparator.naturalOrder()));

    static PresenceRow unseen(String actorId) {
        return new PresenceRow(actorId, null, DateBounds.UNKNOWN, DateBounds.UNKNOWN);
    }

    @Override
    public String key() {
        return actorId;
    }

    PresenceRow seen(DateBounds when) {
        if (!when.known()) {
            return this;
        }
        boolean isLast = when.earliest() != null && BY_DAY.compare(when, last) > 0;
        var days = new DateBounds(
                first(sortDays.earliest(), when.sortDay()),
                sortDays.latest() == null || when.sortDay().isAfter(sortDays.latest())
                        ? when.sortDay()
                        : sortDays.latest());
        return new PresenceRow(actorId, first(firstSeen, when.earliest()), isLast ? when : last, days);
    }

    private static @Nullable LocalDate first(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
