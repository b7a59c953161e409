package io.entente.query.readmodel.followup;

import io.entente.query.readmodel.dating.EffectiveDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How many days ago something happened.
 *
 * @param min 0 when it can have been today or later; null when the last day it can have been is unknown
 * @param max null when the first day it can have been is unknown
 * @param uncertainYear the year is in doubt, so the truth may lie a year or more outside
 */
public record Age(@Nullable Long min, @Nullable Long max, boolean uncertainYear) {

    static Age of(EffectiveDate date, LocalDate asOf) {
        return new Age(days(date.date().latest(), asOf), days(date.date().earliest(), asOf), !date.yearCertain());
    }

    private static @Nullable Long days(@Nullable LocalDate from, LocalDate asOf) {
        return from == null ? null : Math.max(0, ChronoUnit.DAYS.between(from, asOf));
    }
}
