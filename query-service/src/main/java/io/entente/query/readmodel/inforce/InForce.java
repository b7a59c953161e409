package io.entente.query.readmodel.inforce;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.Period;
import io.entente.query.readmodel.dating.DateBounds;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When an agreement is in force: it was signed, its period holds, nobody has ended it.
 *
 * <p>Certain from the latest possible day of signature, possible from the earliest. An end and an amendment of the period
 * cut likewise. A period that no source tells leaves every day after the signature possible and none certain.
 */
public record InForce(Term term, YearBounds yearBounds) {

    public static InForce of(Term term) {
        return new InForce(term, YearBounds.INCLUSIVE);
    }

    public Certainty on(LocalDate day) {
        Certainty ended = term.terminated() == null ? Certainty.NO : happened(term.terminated(), day);
        return happened(term.signed(), day).and(periodHolds(day)).and(ended.not());
    }

    /** All days on which it is at least so sure, in order; open ends are null. */
    public DayRanges atLeast(Certainty certainty) {
        return DayRanges.where(day -> on(day).compareTo(certainty) >= 0, turningDays());
    }

    /** The last day on which it can be in force; null when that is open or there is none. */
    public @Nullable LocalDate lastPossibleDay() {
        return atLeast(Certainty.POSSIBLE).last();
    }

    /** Both answers in words: {@code certain 2018-06-30..2021-12-31, possible from 2018-06-01}. */
    public String rule(LabelLanguage language) {
        return RuleWords.in(language).rule(atLeast(Certainty.CERTAIN), atLeast(Certainty.POSSIBLE));
    }

    public Status statusOn(LocalDate day) {
        return switch (on(day)) {
            case CERTAIN -> Status.IN_FORCE;
            case POSSIBLE -> Status.POSSIBLY_IN_FORCE;
            case NO -> statusOutside(day);
        };
    }

    private Status statusOutside(LocalDate day) {
        DayRanges possible = atLeast(Certainty.POSSIBLE);
        if (possible.isEmpty()) {
            return Status.NEVER_IN_FORCE;
        }
        if (possible.beginAfter(day)) {
            return Status.NOT_YET;
        }
        boolean ended = term.terminated() != null && happened(term.terminated(), day) == Certainty.CERTAIN;
        return ended ? Status.TERMINATED : Status.EXPIRED;
    }

    /** Whether something that lies between the bounds is past on a day; on the day itself it is. */
    private static Certainty happened(DateBounds when, LocalDate day) {
        if (when.latest() != null && !day.isBefore(when.latest())) {
            return Certainty.CERTAIN;
        }
        return when.earliest() == null || !day.isBefore(when.earliest()) ? Certainty.POSSIBLE : Certainty.NO;
    }

    /** Where it is not known whether an amendment has been made yet, both periods have a say. */
    private Certainty periodHolds(LocalDate day) {
        Certainty holds = holds(term.period(), day);
        for (Term.Amendment amendment : term.amendments()) {
            Certainty amended = holds(amendment.period(), day);
            holds = switch (happened(amendment.made(), day)) {
                case CERTAIN -> amended;
                case POSSIBLE -> holds.orElse(amended);
                case NO -> holds;
            };
        }
        return holds;
    }

    private Certainty holds(@Nullable Period period, LocalDate day) {
        return period == null
                ? Certainty.POSSIBLE
                : PeriodReading.of(period, yearBounds).holdsOn(day);
    }

    /** Every day on which an answer can be another than the day before. */
    private SortedSet<LocalDate> turningDays() {
        var days = new TreeSet<LocalDate>();
        Stream<@Nullable DateBounds> bounds = Stream.concat(
                Stream.of(term.signed(), term.terminated() == null ? DateBounds.UNKNOWN : term.terminated()),
                term.amendments().stream().map(Term.Amendment::made));
        bounds.flatMap(bound -> Stream.ofNullable(bound).flatMap(InForce::days)).forEach(days::add);
        Stream.concat(
                        Stream.ofNullable(term.period()),
                        term.amendments().stream().map(Term.Amendment::period))
                .map(period -> PeriodReading.of(period, yearBounds))
                .flatMap(reading -> Stream.of(
                        reading.firstStart(),
                        reading.lastStart(),
                        reading.firstEnd().plusDays(1),
                        reading.lastEnd().plusDays(1)))
                .forEach(days::add);
        return days;
    }

    private static Stream<LocalDate> days(DateBounds bounds) {
        return Stream.concat(Stream.ofNullable(bounds.earliest()), Stream.ofNullable(bounds.latest()));
    }
}
