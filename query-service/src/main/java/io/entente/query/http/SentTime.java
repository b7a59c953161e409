package io.entente.query.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * Days and instants as clients send them, of the years 0001 to 9999: what lies beyond can neither be counted on from nor
 * asked of PostgreSQL.
 */
final class SentTime {

    private static final int YEAR_MAX = 9999;

    private SentTime() {}

    /** @throws DateTimeException when the text is no day of the form 2019-09-14, or of no such year */
    static LocalDate day(String text) {
        return ofFourDigits(text, LocalDate.parse(text));
    }

    /** @throws DateTimeException when the text is no instant of the form 2026-11-22T09:00:00Z, or of no such year */
    static Instant instant(String text) {
        return ofFourDigits(text, OffsetDateTime.parse(text)).toInstant();
    }

    private static <T extends TemporalAccessor> T ofFourDigits(String text, T time) {
        int year = time.get(ChronoField.YEAR);
        if (year < 1 || year > YEAR_MAX) {
            throw new DateTimeParseException("year is not from 0001 to " + YEAR_MAX, text, 0);
        }
        return time;
    }
}
