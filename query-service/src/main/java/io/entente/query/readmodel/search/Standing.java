package io.entente.query.readmodel.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Where a hit stands among all: actors first, then what has all words as typed, then by score, the newest first.
 *
 * <p>No two hits are equal in it, so a page can begin behind any of them.
 *
 * @param exact whether all words were found as typed
 * @param score how well the words fit, higher is better
 */
record Standing(EntryKind kind, boolean exact, BigDecimal score, LocalDate day, String streamId, String key)
        implements Comparable<Standing> {

    private static final Comparator<Standing> ORDER = Comparator.comparing(Standing::kind)
            .thenComparing(Standing::exact, Comparator.reverseOrder())
            .thenComparing(Standing::score, Comparator.reverseOrder())
            .thenComparing(Standing::day, Comparator.reverseOrder())
            .thenComparing(Standing::streamId)
            .thenComparing(Standing::key);

    /** The inverse of {@link #sortKey()}. */
    static Standing of(List<String> sortKey) {
        return new Standing(
                EntryKind.valueOf(sortKey.get(0)),
                Boolean.parseBoolean(sortKey.get(1)),
                new BigDecimal(sortKey.get(2)),
                LocalDate.parse(sortKey.get(3)),
                sortKey.get(4),
                sortKey.get(5));
    }

    List<String> sortKey() {
        return List.of(kind.name(), Boolean.toString(exact), score.toPlainString(), day.toString(), streamId, key);
    }

    @Override
    public int compareTo(Standing other) {
        return ORDER.compare(this, other);
    }
}
