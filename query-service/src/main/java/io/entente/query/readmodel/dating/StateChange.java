package io.entente.query.readmodel.dating;

import io.entente.common.date.FuzzyDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What something became, and when. */
public record StateChange(String state, FuzzyDate date) {

    private static final Comparator<StateChange> CHRONOLOGICAL =
            Comparator.comparing(StateChange::date, FuzzyDate.CHRONOLOGICAL);

    /** All of them and this one, in the order in which they happened; of the same day, as they were recorded. */
    public List<StateChange> after(List<StateChange> others) {
        var all = new ArrayList<>(others);
        all.add(this);
        all.sort(CHRONOLOGICAL);
        return List.copyOf(all);
    }

    /** The last one; empty when there is none. */
    public static Optional<String> last(List<StateChange> changes) {
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1).state);
    }

    /** The last one that is not certainly later than the day; empty when there is none. */
    public static Optional<String> on(LocalDate day, List<StateChange> changes) {
        return last(changes.stream()
                .filter(change -> change.date.earliest() == null
                        || !change.date.earliest().isAfter(day))
                .toList());
    }

    /** {@link #on} of a column of such changes, in SQL; the day stands in place of {@code ?}. */
    public static String onDaySql(String column) {
        return "(select change ->> 'state' from jsonb_array_elements(" + column
                + ") with ordinality as changes (change, nth)"
                + " where coalesce(cast(change -> 'date' ->> 'earliest' as date) <= ?, true) order by nth desc limit 1)";
    }
}
