package io.entente.query.readmodel.quality;

import static io.entente.query.readmodel.quality.EventRule.whole;

import io.entente.common.date.DateBasis;
import io.entente.common.date.FuzzyDate;
import io.entente.common.event.ActorRegistered;
import io.entente.common.event.ActorRoleRecorded;
import io.entente.common.event.AgreementSigned;
import io.entente.common.event.CommitmentMade;
import io.entente.common.event.CooperationEvent;
import io.entente.common.event.FundingCommitted;
import io.entente.common.event.IdentifierStatus;
import io.entente.common.event.MeetingFormat;
import io.entente.common.event.MeetingHeld;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.Period;
import io.entente.common.event.Place;
import io.entente.common.event.PlacePrecision;
import io.entente.common.event.ProgrammeLaunched;
import io.entente.common.event.TaskAssigned;
import io.entente.common.event.VisitConducted;
import io.entente.query.history.EffectiveEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules that one event can break by itself. */
final class EventRules {

    private static final Set<PlacePrecision> NO_CITY =
            EnumSet.of(PlacePrecision.COUNTRY, PlacePrecision.REGION, PlacePrecision.UNKNOWN);
    private static final Set<IdentifierStatus> UNCHECKED =
            EnumSet.of(IdentifierStatus.UNVERIFIED, IdentifierStatus.SINGLE_SOURCE);

    private static final List<EventRule<?>> ALL = List.of(
            whole(Rule.DATE_YEAR_INFERRED, PartnershipEvent.class, event -> isYearInferred(event.occurred())),
            whole(Rule.DATE_UNKNOWN, PartnershipEvent.class, event -> isUnknown(event.occurred())),
            whole(Rule.DATE_CONTRADICTORY, PartnershipEvent.class, event -> !event.occurred()
                    .contradictions()
                    .isEmpty()),
            new EventRule<>(Rule.RECORDED_BEFORE_IT_HAPPENED, PartnershipEvent.class, EventRules::recordedTooEarly),
            new EventRule<>(Rule.PART_OF_RETRACTED, PartnershipEvent.class, EventRules::retractedWhole),
            whole(Rule.UNATTRIBUTED, PartnershipEvent.class, event -> event.attribution() != null),
            whole(Rule.AMOUNT_UNKNOWN, FundingCommitted.class, event -> !event.money()
                    .known()),
            whole(Rule.VENUE_UNKNOWN, MeetingHeld.class, EventRules::isVenueUnknown),
            whole(Rule.TASK_WITHOUT_DUE, TaskAssigned.class, task -> task.due() == null),
            whole(Rule.DUE_BEFORE_MADE, TaskAssigned.class, task -> isBefore(task.due(), task.occurred())),
            whole(Rule.DUE_BEFORE_MADE, CommitmentMade.class, made -> isBefore(made.due(), made.occurred())),
            whole(Rule.SIGNED_AFTER_ITS_END, AgreementSigned.class, EventRules::isSignedAfterItsEnd),
            whole(Rule.SUPERSEDES_ITSELF, AgreementSigned.class, signed -> signed.agreementId()
                    .equals(signed.supersedes())),
            whole(Rule.PERIOD_REVERSED, AgreementSigned.class, signed -> isReversed(signed.period())),
            whole(Rule.PERIOD_REVERSED, ProgrammeLaunched.class, launched -> isReversed(launched.period())),
            whole(Rule.PERIOD_REVERSED, FundingCommitted.class, committed -> isReversed(committed.period())),
            whole(Rule.PERIOD_REVERSED, ActorRoleRecorded.class, role -> isReversed(role.term())),
            whole(Rule.VISIT_WITHOUT_JOURNEY, VisitConducted.class, visit -> visit.direction()
                    .from()
                    .equals(visit.direction().to())),
            whole(Rule.ROLE_TERM_CONFLICT, ActorRoleRecorded.class, EventRules::isSeenOutsideItsTerm),
            new EventRule<>(
                    Rule.UNVERIFIED_IDENTIFIER,
                    ActorRegistered.class,
                    registered -> registered.event().identifiers().stream()
                            .filter(identifier ->
                                    identifier.status() == null || UNCHECKED.contains(identifier.status()))
                            .map(identifier -> identifier.scheme() + " " + identifier.value())
                            .distinct()
                            .toList()),
            new EventRule<>(Rule.UNKNOWN_CODE, CooperationEvent.class, event -> PrivateCodes.in(event.event())));

    private static final ClassValue<List<EventRule<?>>> BY_TYPE = new ClassValue<>() {
        @Override
        protected List<EventRule<?>> computeValue(Class<?> type) {
            return ALL.stream()
                    .filter(rule -> rule.type().isAssignableFrom(type))
                    .toList();
        }
    };

    private EventRules() {}

    static List<BrokenRow> brokenBy(EffectiveEvent<?> event) {
        var broken = new ArrayList<BrokenRow>();
        BY_TYPE.get(event.event().getClass()).forEach(rule -> rule.brokenBy(event, broken::add));
        return broken;
    }

    private static boolean isYearInferred(FuzzyDate date) {
        return date.basis() == DateBasis.INFERRED && date.inheritedFrom() == null;
    }

    private static boolean isUnknown(FuzzyDate date) {
        return date.earliest() == null && (date.latest() == null || date.basis() == DateBasis.UNKNOWN);
    }

    private static List<String> recordedTooEarly(EffectiveEvent<PartnershipEvent> event) {
        LocalDate earliest = event.event().occurred().earliest();
        LocalDate recorded = LocalDate.ofInstant(event.recorded().recordedAt(), ZoneOffset.UTC);
        // A day later it is today somewhere.
        return earliest != null && earliest.isAfter(recorded.plusDays(1))
                ? List.of(event.key().id())
                : List.of();
    }

    private static List<String> retractedWhole(EffectiveEvent<PartnershipEvent> event) {
        String whole = event.event().partOf();
        return event.parentRetracted() && whole != null ? List.of(whole) : List.of();
    }

    private static boolean isVenueUnknown(MeetingHeld held) {
        Place place = held.place();
        return held.format() != MeetingFormat.VIRTUAL && (place == null || NO_CITY.contains(place.precision()));
    }

    private static boolean isSignedAfterItsEnd(AgreementSigned signed) {
        LocalDate earliest = signed.occurred().earliest();
        Period period = signed.period();
        return earliest != null && period != null && earliest.isAfter(period.latest());
    }

    private static boolean isSeenOutsideItsTerm(ActorRoleRecorded role) {
        Period term = role.term();
        if (term == null) {
            return false;
        }
        LocalDate earliest = role.observed().earliest();
        LocalDate latest = role.observed().latest();
        return (earliest != null && earliest.isAfter(term.latest()))
                || (latest != null && latest.isBefore(term.earliest()));
    }

    private static boolean isReversed(@Nullable Period period) {
        return period != null && period.latest().isBefore(period.earliest());
    }

    private static boolean isBefore(@Nullable FuzzyDate due, FuzzyDate made) {
        return due != null
                && due.latest() != null
                && made.earliest() != null
                && due.latest().isBefore(made.earliest());
    }
}
