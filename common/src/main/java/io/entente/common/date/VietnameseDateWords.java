package io.entente.common.date;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Months are numbered, and inside a sentence a day is announced by "ngày". */
final class VietnameseDateWords implements DateWords {

    @Override
    public String point(KnownPart point) {
        return Stream.of(numbered("", point.day()), numbered("tháng ", point.month()), numbered("năm ", point.year()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    @Override
    public String about(KnownPart point) {
        return "khoảng " + announced(point);
    }

    @Override
    public String decade(int firstYear) {
        return "thập niên " + firstYear;
    }

    @Override
    public String interval(KnownPart from, KnownPart to) {
        return between(from, to);
    }

    @Override
    public String since(KnownPart from) {
        return "từ " + announced(from);
    }

    @Override
    public String until(KnownPart to) {
        return "đến " + announced(to);
    }

    @Override
    public String between(KnownPart from, KnownPart to) {
        return "từ " + announced(from.before(to)) + " đến " + announced(to);
    }

    @Override
    public String someDay(String between) {
        return "một ngày trong khoảng " + between;
    }

    @Override
    public String someTime(String between) {
        return "trong khoảng " + between;
    }

    @Override
    public String noEarlierThan(KnownPart from) {
        return "sớm nhất là " + announced(from);
    }

    @Override
    public String noLaterThan(KnownPart to) {
        return "muộn nhất là " + announced(to);
    }

    @Override
    public String yearUnknown(String dayAndMonth) {
        return dayAndMonth + ", không rõ năm";
    }

    @Override
    public String unknownDate() {
        return "không rõ ngày";
    }

    @Override
    public String anyOf(List<String> alternatives) {
        return DateWords.join(alternatives, "hoặc");
    }

    @Override
    public String remark(Remark remark) {
        return switch (remark) {
            case YEAR_INFERRED -> "năm theo suy luận";
            case INFERRED -> "theo suy luận";
            case YEAR_UNCERTAIN -> "năm chưa chắc chắn";
            case UNCERTAIN -> "chưa chắc chắn";
            case APPROXIMATE -> "ước chừng";
        };
    }

    private String announced(KnownPart point) {
        return (point.hasDay() ? "ngày " : "") + point(point);
    }

    private static @Nullable String numbered(String word, @Nullable Integer number) {
        return number == null ? null : word + number;
    }
}
