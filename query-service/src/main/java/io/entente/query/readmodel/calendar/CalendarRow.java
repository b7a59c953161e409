package io.entente.query.readmodel.calendar;

import io.entente.common.date.DatePrecision;
import io.entente.common.date.FuzzyDate;
import io.entente.common.event.LangMap;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.Place;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.history.FormerDates;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.involvement.Involvement;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One event in a calendar: as it counts or, struck out, as programs may have kept it.
 *
 * @param superseded whether the event has a row for the imprecise, too, so that this one is for the precise alone
 * @param revision how often it was amended; never falls
 * @param cancelled whether programs are to strike it out
 */
record CalendarRow(
        String key,
        EventKey event,
        Headline headline,
        EffectiveDate occurred,
        @Nullable Place place,
        LangMap wording,
        int revision,
        boolean cancelled,
        boolean superseded,
        List<SourceRef> sources)
        implements Row {

    /** A longer stretch is a year or a season, and no entry of a calendar. */
    private static final int DAYS_MAX = 31;

    static CalendarRow of(EffectiveEvent<PartnershipEvent> effective, Headline headline) {
        PartnershipEvent event = effective.event();
        return new CalendarRow(
                effective.key().toString(),
                effective.key(),
                headline,
                EffectiveDate.of(effective),
                Involvement.of(event).place(),
                event.wording(),
                effective.revision(),
                false,
                false,
                event.sources());
    }

    /**
     * What is left of an event that was taken back: enough for a program to strike out its copy, and nothing that the event
     * told. It may have been taken back for the sake of somebody's privacy.
     */
    static CalendarRow cancelled(EffectiveEvent<PartnershipEvent> effective, Headline headline) {
        EffectiveDate occurred = EffectiveDate.of(effective);
        return new CalendarRow(
                effective.key().toString(),
                effective.key(),
                headline.retracted(),
                new EffectiveDate(withoutWords(occurred.date()), occurred.yearCertain()),
                null,
                LangMap.NONE,
                effective.revision(),
                true,
                false,
                List.of());
    }

    /**
     * What is left of an entry that its new date keeps out of calendars where its old one was: the last date that was
     * known to a few days, or that had bounds at all. Empty when it is still there or never was.
     */
    Optional<CalendarRow> struckOut(FormerDates formerDates) {
        return isPrecise()
                ? Optional.empty()
                : struckOut(formerDates, CalendarRow::isPrecise)
                        .or(() -> isBounded() ? Optional.empty() : struckOut(formerDates, CalendarRow::isBounded));
    }

    private Optional<CalendarRow> struckOut(FormerDates formerDates, Predicate<CalendarRow> shown) {
        return formerDates.newestFirst().map(this::struckOutOn).filter(shown).findFirst();
    }

    private CalendarRow struckOutOn(FuzzyDate date) {
        return new CalendarRow(
                key + " struck-out",
                event,
                headline,
                new EffectiveDate(withoutWords(date), date.isYearCertain()),
                null,
                LangMap.NONE,
                revision,
                true,
                isBounded(),
                List.of());
    }

    /** Both ends are known. */
    boolean isBounded() {
        return occurred.date().earliest() != null && occurred.date().latest() != null;
    }

    /** It is known to the day, or to a few days. */
    boolean isPrecise() {
        return isBounded()
                && (precision() == DatePrecision.DAY || precision() == DatePrecision.RANGE || isOneDayOfSeveral())
                && ChronoUnit.DAYS.between(
                                occurred.date().earliest(), occurred.date().latest())
                        < DAYS_MAX;
    }

    /** Its year is inferred, or its day is not known. */
    boolean isTentative() {
        return !occurred.yearCertain() || !isPrecise() || isOneDayOfSeveral();
    }

    private static FuzzyDate withoutWords(FuzzyDate date) {
        return new FuzzyDate(
                date.edtf(),
                date.earliest(),
                date.latest(),
                date.precision(),
                date.basis(),
                date.confidence(),
                null,
                null,
                List.of(),
                null,
                null);
    }

    private boolean isOneDayOfSeveral() {
        return precision() == DatePrecision.DAY_WITHIN_RANGE;
    }

    private DatePrecision precision() {
        return occurred.date().precision();
    }
}
