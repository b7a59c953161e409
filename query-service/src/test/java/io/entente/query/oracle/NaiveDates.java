package io.entente.query.oracle;

import io.entente.common.date.FuzzyDate;
import io.entente.common.event.EventCorrected;
import io.entente.common.event.IndicatorReported;
import io.entente.common.event.PartnershipEvent;
import io.entente.query.history.RecordedEvent;
import io.entente.query.oracle.NaiveCorrections.Merged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dates of a stream after inheritance, each computed separately from its topmost ancestor down. */
record NaiveDates(List<Merged> counting, NaiveNames names) {

    /**
     * @param passedOn whether children use this date instead of their own
     * @param givenBy the corrections that set it
     */
    record Dated(
            @Nullable FuzzyDate date,
            boolean yearCertain,
            boolean redated,
            boolean passedOn,
            List<RecordedEvent> givenBy) {}

    Dated of(Merged event) {
        FuzzyDate own = date(event);
        if (own == null) {
            return new Dated(null, true, false, false, List.of());
        }
        List<RecordedEvent> corrections = event.corrections().stream()
                .filter(each -> changesDate(event, each))
                .toList();
        boolean passesOn = corrections.stream().anyMatch(each -> ((EventCorrected) each.event()).propagates());
        Dated parent = parent(event).map(this::of).orElse(null);
        if (parent == null || parent.date() == null) {
            return new Dated(own, own.isYearCertain(), false, passesOn, corrections);
        }
        if (!parent.passedOn()) {
            return new Dated(own, own.isYearCertain() && parent.yearCertain(), false, passesOn, corrections);
        }
        FuzzyDate inherited = own.redatedFrom(parent.date());
        boolean certain = inherited.isYearCertain() && parent.yearCertain();
        return new Dated(inherited, certain, !inherited.equals(own), true, parent.givenBy());
    }

    static String property(Merged event) {
        return event.event() instanceof IndicatorReported ? "asOf" : "occurred";
    }

    private static boolean changesDate(Merged event, RecordedEvent correction) {
        return ((EventCorrected) correction.event()).patch().has(property(event));
    }

    private static @Nullable FuzzyDate date(Merged event) {
        return event.event() instanceof PartnershipEvent fact ? fact.occurred() : null;
    }

    /** The parent; none for the first in the log of events that inherit in a circle. */
    private Optional<Merged> parent(Merged event) {
        var circle = new ArrayList<RecordedEvent>();
        Optional<Merged> next = named(event);
        while (next.isPresent() && !circle.contains(next.get().recorded())) {
            circle.add(next.get().recorded());
            next = named(next.get());
        }
        boolean isFirstOfCircle = circle.contains(event.recorded())
                && circle.stream()
                        .min(Comparator.comparingLong(
                                member -> member.position().offset()))
                        .orElseThrow()
                        .equals(event.recorded());
        return isFirstOfCircle ? Optional.empty() : named(event);
    }

    private Optional<Merged> named(Merged child) {
        FuzzyDate date = date(child);
        return date == null
                ? Optional.empty()
                : names.meantBy(child.recorded(), date.inheritedFrom()).flatMap(parent -> counting.stream()
                        .filter(event -> event.recorded().equals(parent))
                        .findFirst());
    }
}
