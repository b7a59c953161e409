package io.entente.query.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was found in one partition: the first of it in full, all of it counted. */
final class Differences {

    static final int SHOWN_MAX = 100;

    private static final Comparator<Difference> BY_PLACE =
            Comparator.comparing(Difference::offset, Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<Difference> shown = new ArrayList<>();
    private long total;

    void add(Difference difference) {
        total++;
        if (shown.size() < SHOWN_MAX) {
            shown.add(difference);
        }
    }

    long total() {
        return total;
    }

    List<Difference> shown() {
        return shown.stream().sorted(BY_PLACE).toList();
    }
}
