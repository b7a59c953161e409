package io.entente.query.readmodel.funding;

import io.entente.common.event.FundingCommitted;
import io.entente.common.event.LangMap;
import io.entente.common.event.Period;
import io.entente.common.event.Place;
import io.entente.common.event.ProgrammeLaunched;
import io.entente.common.event.ProgrammeOrganisation;
import io.entente.common.event.ProgrammeRole;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One programme.
 *
 * @param period null when no source tells it
 * @param ambiguity what else the source can mean
 * @param pledges the promises of money for it, in log order
 */
record ProgrammeRow(
        String programmeId,
        LangMap name,
        LangMap wording,
        EffectiveDate launched,
        @Nullable Period period,
        @Nullable Place place,
        List<ProgrammeOrganisation> organisations,
        @Nullable String agreementId,
        @Nullable String ambiguity,
        List<String> fields,
        List<Pledge> pledges,
        List<EventKey> eventIds,
        List<SourceRef> sources)
        implements Row {

    static ProgrammeRow of(EffectiveEvent<ProgrammeLaunched> event) {
        ProgrammeLaunched launched = event.event();
        return new ProgrammeRow(
                launched.programmeId().value(),
                launched.name(),
                launched.wording(),
                EffectiveDate.of(event),
                launched.period(),
                launched.place(),
                launched.organisations(),
                Objects.toString(launched.agreementId(), null),
                launched.ambiguity(),
                launched.fields(),
                List.of(),
                event.restsOn(),
                launched.sources());
    }

    @Override
    public String key() {
        return programmeId;
    }

    ProgrammeRow fundedBy(EffectiveEvent<FundingCommitted> event) {
        FundingCommitted committed = event.event();
        var pledge = new Pledge(
                committed.fundingId().value(),
                committed.funderId().value(),
                committed.money().known());
        return new ProgrammeRow(
                programmeId,
                name,
                wording,
                launched,
                period,
                place,
                organisations,
                agreementId,
                ambiguity,
                fields,
                Stream.concat(pledges.stream(), Stream.of(pledge)).toList(),
                event.addedTo(eventIds),
                Stream.concat(sources.stream(), committed.sources().stream())
                        .distinct()
                        .toList());
    }

    /** Those who are said to fund it and those who promised money for it. */
    List<String> funders() {
        Stream<String> named = organisations.stream()
                .filter(organisation -> organisation.role() == ProgrammeRole.FUNDING)
                .map(organisation -> organisation.actorId().value());
        return Stream.concat(named, pledges.stream().map(Pledge::funderId))
                .distinct()
                .toList();
    }

    /** Whether it can be published to IATI, which takes no activity without a day and an organisation in a role it knows. */
    boolean isIatiActivity() {
        boolean dated = period != null || launched.date().earliest() != null;
        boolean carried = !pledges.isEmpty()
                || organisations.stream().anyMatch(organisation -> IatiRoles.has(organisation.role()));
        return dated && carried;
    }

    /** Whether the amount of any promise is not known. */
    boolean hasUnknownAmounts() {
        return unknownAmounts() > 0;
    }

    /** Of how many promises the amount is not known. */
    long unknownAmounts() {
        return pledges.stream().filter(pledge -> !pledge.amountKnown()).count();
    }
}
