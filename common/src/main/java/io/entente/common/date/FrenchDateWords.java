package io.entente.common.date;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first of a month is an ordinal, days take an article, and "de" is elided before a vowel. */
final class FrenchDateWords implements DateWords {

    private static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");

    @Override
    public String point(KnownPart point) {
        return Stream.of(day(point), point.month() == null ? null : MONTHS.get(point.month() - 1), point.year())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    @Override
    public String about(KnownPart point) {
        return "vers " + withArticle(point);
    }

    @Override
    public String decade(int firstYear) {
        return "les années " + firstYear;
    }

    @Override
    public String interval(KnownPart from, KnownPart to) {
        return from(from.before(to)) + (to.hasDay() ? " au " : " à ") + point(to);
    }

    @Override
    public String since(KnownPart from) {
        return "depuis " + withArticle(from);
    }

    @Override
    public String until(KnownPart to) {
        return (to.hasDay() ? "jusqu’au " : "jusqu’en ") + point(to);
    }

    @Override
    public String between(KnownPart from, KnownPart to) {
        return "entre " + withArticle(from.before(to)) + " et " + withArticle(to);
    }

    @Override
    public String someDay(String between) {
        return "un jour " + between;
    }

    @Override
    public String someTime(String between) {
        return between;
    }

    @Override
    public String noEarlierThan(KnownPart from) {
        return "au plus tôt " + (from.hasDay() ? "le " : "en ") + point(from);
    }

    @Override
    public String noLaterThan(KnownPart to) {
        return "au plus tard " + (to.hasDay() ? "le " : "en ") + point(to);
    }

    @Override
    public String yearUnknown(String dayAndMonth) {
        return dayAndMonth + ", année inconnue";
    }

    @Override
    public String unknownDate() {
        return "date inconnue";
    }

    @Override
    public String anyOf(List<String> alternatives) {
        return DateWords.join(alternatives, "ou");
    }

    @Override
    public String remark(Remark remark) {
        return switch (remark) {
            case YEAR_INFERRED -> "année déduite";
            case INFERRED -> "date déduite";
            case YEAR_UNCERTAIN -> "année incertaine";
            case UNCERTAIN -> "date incertaine";
            case APPROXIMATE -> "date approximative";
        };
    }

    private static @Nullable Object day(KnownPart point) {
        return Objects.equals(point.day(), 1) ? "1er" : point.day();
    }

    private String withArticle(KnownPart point) {
        return (point.hasDay() ? "le " : "") + point(point);
    }

    private String from(KnownPart from) {
        if (from.hasDay()) {
            return "du " + point(from);
        }
        String words = point(from);
        return (words.startsWith("a") || words.startsWith("o") ? "d’" : "de ") + words;
    }
}
