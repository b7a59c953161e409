package io.entente.common.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recursive descent over one text; used once. */
final class EdtfParser {

    private static final String OPEN = "..";

    private final EdtfCursor cursor;

    EdtfParser(String text) {
        if (text.length() > Edtf.LENGTH_MAX) {
            throw new EdtfSyntaxException(text, Edtf.LENGTH_MAX, "at most " + Edtf.LENGTH_MAX + " characters");
        }
        this.cursor = new EdtfCursor(text);
    }

    Edtf parse() {
        Edtf parsed = cursor.take("[") ? set() : dateOrInterval();
        if (!cursor.isAtEnd()) {
            throw cursor.outside(cursor.index(), "the end");
        }
        return parsed;
    }

    private Edtf dateOrInterval() {
        EdtfDate start = cursor.take(OPEN) ? null : date();
        if (start != null && cursor.isAtEnd()) {
            return start;
        }
        cursor.expect("/", start == null ? "'/'" : "the end, '/', or more of the date");
        int endIndex = cursor.index();
        EdtfDate end = cursor.take(OPEN) ? null : date();
        if (start == null && end == null) {
            throw cursor.outside(endIndex, "a date: one end of an interval has to be known");
        }
        requireOrder(start, end, endIndex);
        return new EdtfInterval(start, end);
    }

    private EdtfSet set() {
        List<SetMember> members = new ArrayList<>();
        do {
            members.add(member(members.isEmpty()));
        } while (cursor.take(","));
        cursor.expect("]", "',' or ']'");
        return new EdtfSet(members);
    }

    private SetMember member(boolean isFirst) {
        if (isFirst && cursor.take(OPEN)) {
            return SetMember.range(null, plainDate());
        }
        EdtfDate first = plainDate();
        if (!cursor.take(OPEN)) {
            return SetMember.single(first);
        }
        if (cursor.peek() == ']') {
            return SetMember.range(first, null);
        }
        int lastIndex = cursor.index();
        EdtfDate last = plainDate();
        requireOrder(first, last, lastIndex);
        return SetMember.range(first, last);
    }

    private EdtfDate plainDate() {
        int start = cursor.index();
        EdtfDate date = date();
        if (!date.isPlain()) {
            throw cursor.outside(start, "a date without '?', '~', '%' and X, because it stands in a set");
        }
        return date;
    }

    private EdtfDate date() {
        DatePart year = year();
        DatePart month = cursor.take("-") ? month() : null;
        int dayIndex = cursor.index() + 1;
        DatePart day = month != null && cursor.take("-") ? day(month) : null;
        EdtfDate date = new EdtfDate(year, month, day);
        if (!date.exists()) {
            throw cursor.outside(dayIndex, "a day that exists in this month");
        }
        return date;
    }

    private DatePart year() {
        int start = cursor.index();
        String digits = cursor.digits(4);
        int unspecified = digits.indexOf('X');
        if (unspecified >= 0 && !digits.endsWith("X".repeat(4 - unspecified))) {
            throw cursor.outside(start + unspecified, "a digit: unspecified digits stand at the end of the year");
        }
        return new DatePart(digits, cursor.qualifier());
    }

    private DatePart month() {
        return part(12, "a month from 01 to 12, or XX (seasons are not supported)");
    }

    private DatePart day(DatePart month) {
        int start = cursor.index();
        DatePart day = part(31, "a day from 01 to 31, or XX");
        if (day.isSpecified() && !month.isSpecified()) {
            throw cursor.outside(start, "XX, because the month is unspecified");
        }
        return day;
    }

    private DatePart part(int highest, String expected) {
        int start = cursor.index();
        String digits = cursor.digits(2);
        DatePart part = new DatePart(digits, Qualifier.NONE);
        boolean inRange = part.isSpecified() && part.lowest() >= 1 && part.lowest() <= highest;
        if (!inRange && !digits.equals("XX")) {
            throw cursor.outside(start, expected);
        }
        return new DatePart(digits, cursor.qualifier());
    }

    private void requireOrder(@Nullable EdtfDate first, @Nullable EdtfDate last, int lastIndex) {
        LocalDate from = first == null ? null : first.earliest();
        LocalDate to = last == null ? null : last.latest();
        if (from != null && to != null && to.isBefore(from)) {
            throw cursor.outside(lastIndex, "a date that is not before " + first);
        }
    }
}
