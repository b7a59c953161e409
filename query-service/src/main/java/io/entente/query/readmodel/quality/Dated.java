package io.entente.query.readmodel.quality;

import io.entente.common.date.FuzzyDate;
import io.entente.query.history.EventKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/** A state that an event brought about, and when. */
record Dated<S>(EventKey event, FuzzyDate date, S state) {

    /** With one more, in the order in which they happened; of the same day, as they were recorded. */
    static <S> List<Dated<S>> and(List<Dated<S>> earlier, Dated<S> change) {
        var more = new ArrayList<>(earlier);
        more.add(change);
        more.sort(Comparator.comparing(Dated::date, FuzzyDate.CHRONOLOGICAL));
        return List.copyOf(more);
    }

    /** The events whose state cannot follow the one before. */
    static <S> List<EventKey> illegal(List<Dated<S>> changes, BiPredicate<S, S> mayFollow) {
        var illegal = new ArrayList<EventKey>();
        for (int i = 1; i < changes.size(); i++) {
            if (!mayFollow.test(changes.get(i - 1).state, changes.get(i).state)) {
                illegal.add(changes.get(i).event);
            }
        }
        return illegal;
    }
}
