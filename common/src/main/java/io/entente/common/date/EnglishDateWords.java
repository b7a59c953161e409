package io.entente.common.date;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** British order: day, month, year. */
final class EnglishDateWords implements DateWords {

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    @Override
    public String point(KnownPart point) {
        return Stream.of(point.day(), point.month() == null ? null : MONTHS.get(point.month() - 1), point.year())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    @Override
    public String about(KnownPart point) {
        return "about " + point(point);
    }

    @Override
    public String decade(int firstYear) {
        return "the " + firstYear + "s";
    }

    @Override
    public String interval(KnownPart from, KnownPart to) {
        return point(from.before(to)) + " to " + point(to);
    }

    @Override
    public String since(KnownPart from) {
        return "since " + point(from);
    }

    @Override
    public String until(KnownPart to) {
        return "until " + point(to);
    }

    @Override
    public String between(KnownPart from, KnownPart to) {
        return "between " + point(from.before(to)) + " and " + point(to);
    }

    @Override
    public String someDay(String between) {
        return "some day " + between;
    }

    @Override
    public String someTime(String between) {
        return "some time " + between;
    }

    @Override
    public String noEarlierThan(KnownPart from) {
        return point(from) + " or later";
    }

    @Override
    public String noLaterThan(KnownPart to) {
        return "by " + point(to);
    }

    @Override
    public String yearUnknown(String dayAndMonth) {
        return dayAndMonth + ", year unknown";
    }

    @Override
    public String unknownDate() {
        return "unknown date";
    }

    @Override
    public String anyOf(List<String> alternatives) {
        return DateWords.join(alternatives, "or");
    }

    @Override
    public String remark(Remark remark) {
        return switch (remark) {
            case YEAR_INFERRED -> "year inferred";
            case INFERRED -> "inferred";
            case YEAR_UNCERTAIN -> "year uncertain";
            case UNCERTAIN -> "uncertain";
            case APPROXIMATE -> "approximate";
        };
    }
}
