package io.entente.query.readmodel.search;

import io.entente.query.readmodel.dating.DateBounds;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The years that a date can lie in. */
final class Years {

    /** A stretch of more says nothing about any of them. */
    private static final int YEARS_MAX = 10;

    private Years() {}

    /** Empty for dates that are open, unknown, or too vague for a year to mean anything. */
    static List<String> between(DateBounds bounds) {
        LocalDate earliest = bounds.earliest();
        LocalDate latest = bounds.latest();
        if (earliest == null || latest == null || latest.getYear() - earliest.getYear() >= YEARS_MAX) {
            return List.of();
        }
        return IntStream.rangeClosed(earliest.getYear(), latest.getYear())
                .mapToObj(Integer::toString)
                .toList();
    }
}
