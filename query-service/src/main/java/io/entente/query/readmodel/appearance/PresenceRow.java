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
 */
record PresenceRow(String actorId, @Nullable LocalDate firstSeen, DateBounds last) implements Row {

    private static final Comparator<DateBounds> BY_DAY = Comparator.comparing(
                    DateBounds::earliest, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(DateBounds::latest, Comparator.nullsFirst(Comparator.naturalOrder()));

    static PresenceRow unseen(String actorId) {
        return new PresenceRow(actorId, null, DateBounds.UNKNOWN);
    }

    @Override
    public String key() {
        return actorId;
    }

    PresenceRow seen(DateBounds when) {
        LocalDate first = when.earliest();
        if (first == null) {
            return this;
        }
        boolean isFirst = firstSeen == null || first.isBefore(firstSeen);
        return new PresenceRow(actorId, isFirst ? first : firstSeen, BY_DAY.compare(when, last) > 0 ? when : last);
    }
}
