package io.entente.query.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Today's date in UTC, for questions whose answer depends on it. */
@ApplicationScoped
public class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
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
            return LocalDate.parse(asOf);
        } catch (DateTimeParseException notADate) {
            throw new InvalidParameterException("asOf", "is no date of the form 2019-09-14", notADate);
        }
    }
}
