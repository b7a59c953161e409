package io.entente.common.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Dates of all shapes that the subset has; the same for the same seed. */
final class RandomDates {

    private static final LocalDate FIRST = LocalDate.parse("1989-01-01");
    private static final List<String> QUALIFIERS = List.of("", "", "", "", "?", "~", "%");

    private final Random random;

    RandomDates(Random random) {
        this.random = random;
    }

    FuzzyDate date() {
        return FuzzyDate.of(edtf(), oneOf(DateBasis.values()), oneOf(Confidence.values()));
    }

    String edtf() {
        return switch (random.nextInt(8)) {
            case 0 -> qualified(cut(day().toString()));
            case 1 -> unspecified();
            case 2 ->
                qualified(cut(FIRST.minusDays(1 + random.nextInt(9000)).toString()))
                        + "/"
                        + qualified(cut(day().toString()));
            case 3 -> random.nextBoolean() ? "../" + unspecified() : unspecified() + "/..";
            case 4 -> unspecified() + "/" + unspecified().replaceFirst("^....", "XXXX");
            case 5 ->
                "["
                        + String.join(
                                ",",
                                days().stream()
                                        .map(LocalDate::toString)
                                        .map(this::cut)
                                        .toList()) + "]";
            case 6 ->
                "[" + cut(FIRST.minusDays(1 + random.nextInt(9000)).toString()) + ".." + cut(day().toString()) + "]";
            default -> random.nextBoolean() ? "[.." + cut(day().toString()) + "]" : "[" + cut(day().toString()) + "..]";
        };
    }

    /** One to ten, ascending. */
    List<LocalDate> days() {
        return Stream.generate(this::day).limit(1 + random.nextInt(10)).sorted().toList();
    }

    DateRange range() {
        List<LocalDate> ends = Stream.of(day(), day()).sorted().toList();
        return new DateRange(random.nextInt(5) == 0 ? null : ends.get(0), random.nextInt(5) == 0 ? null : ends.get(1));
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(15_000));
    }

    private String unspecified() {
        String day = day().toString();
        return oneOf(
                "XXXX",
                "XXXX" + day.substring(4),
                "XXXX" + day.substring(4, 7),
                day.substring(0, 3) + "X",
                day.substring(0, 2) + "XX-" + day.substring(5, 7) + "-XX",
                day.substring(0, 4) + "-XX",
                day.substring(0, 7) + "-XX");
    }

    private String cut(String day) {
        return day.substring(0, oneOf(4, 7, 10, 10));
    }

    private String qualified(String date) {
        List<String> parts = List.of(date.split("-"));
        return String.join(
                "-",
                IntStream.range(0, parts.size())
                        .mapToObj(each -> parts.get(each) + qualifier())
                        .toList());
    }

    private String qualifier() {
        return QUALIFIERS.get(random.nextInt(QUALIFIERS.size()));
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
