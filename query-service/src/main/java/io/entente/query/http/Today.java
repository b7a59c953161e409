package io.entente.query.http;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The date in UTC on which this request came in, for questions whose answer depends on it. The same to the end of the
 * request: an answer that is begun before midnight has the entity tag of the day it tells of.
 */
@RequestScoped
public class Today {

    private final LocalDate date;

    Today(Clock clock) {
        this.date = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public LocalDate date() {
        return date;
    }

    /**
     * The day that the parameter {@code asOf} names; today when there is none.
     *
     * @throws InvalidParameterException when it is no date such as 2019-09-14
     */
    public LocalDate orAsOf(@Nullable String asOf) {
        if (asOf == null) {
            return date();
        }
        try {
            return SentTime.day(asOf);
        } catch (DateTimeParseException notADate) {
            throw new InvalidParameterException("asOf", "is no date of the form 2019-09-14", notADate);
        }
    }
}
