package io.entente.query.readmodel.calendar;

import biweekly.property.DateDue;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DateTimeStamp;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/** Days in the types of the library, without a zone. */
final class CalendarDays {

    private CalendarDays() {}

    static DateStart start(LocalDate day) {
        return new DateStart(date(day));
    }

    static DateEnd end(LocalDate day) {
        return new DateEnd(date(day));
    }

    static DateDue due(LocalDate day) {
        return new DateDue(date(day));
    }

    /** The first moment of the day in UTC. */
    static DateTimeStamp stamp(LocalDate day) {
        return new DateTimeStamp(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
