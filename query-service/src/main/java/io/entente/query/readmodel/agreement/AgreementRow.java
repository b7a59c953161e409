package io.entente.query.readmodel.agreement;

import io.entente.common.date.FuzzyDate;
import io.entente.common.event.ActorId;
import io.entente.common.event.AgreementAmended;
import io.entente.common.event.AgreementChanges;
import io.entente.common.event.AgreementSigned;
import io.entente.common.event.AgreementTerminated;
import io.entente.common.event.LangMap;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.inforce.Term;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One agreement.
 *
 * @param supersededBy the first agreement of the stream that says it takes the place of this one
 * @param termination when it was ended; null as long as nobody ended it
 * @param eventIds the events that made the row what it is, in log order, each with the corrections that it rests on
 */
record AgreementRow(
        String agreementId,
        String instrumentType,
        LangMap title,
        @Nullable String titleAsReported,
        EffectiveDate signed,
        Term term,
        List<String> parties,
        List<String> fields,
        @Nullable String supersedes,
        @Nullable String supersededBy,
        @Nullable FuzzyDate termination,
        List<EventKey> eventIds,
        List<SourceRef> sources)
        implements Row {

    static AgreementRow of(EffectiveEvent<AgreementSigned> event) {
        AgreementSigned signed = event.event();
        return new AgreementRow(
                signed.agreementId().value(),
                signed.instrumentType(),
                signed.title(),
                signed.titleAsReported(),
                EffectiveDate.of(event),
                Term.of(signed),
                values(signed.parties()),
                signed.fields(),
                Objects.toString(signed.supersedes(), null),
                null,
                null,
                event.restsOn(),
                signed.sources());
    }

    @Override
    public String key() {
        return agreementId;
    }

    boolean isTerminated() {
        return termination != null;
    }

    AgreementRow amendedBy(EffectiveEvent<AgreementAmended> event) {
        AgreementAmended amended = event.event();
        AgreementChanges changes =
                Objects.requireNonNullElse(amended.changes(), new AgreementChanges(null, null, null));
        return new AgreementRow(
                agreementId,
                instrumentType,
                title,
                titleAsReported,
                signed,
                term.amendedBy(amended),
                changes.parties() == null ? parties : values(changes.parties()),
                changes.fields() == null ? fields : changes.fields(),
                supersedes,
                supersededBy,
                termination,
                event.addedTo(eventIds),
                and(amended));
    }

    AgreementRow terminatedBy(EffectiveEvent<AgreementTerminated> event) {
        return new AgreementRow(
                agreementId,
                instrumentType,
                title,
                titleAsReported,
                signed,
                term.terminatedBy(event.event()),
                parties,
                fields,
                supersedes,
                supersededBy,
                event.event().effective(),
                event.addedTo(eventIds),
                and(event.event()));
    }

    /** The first successor in the log stands. */
    AgreementRow supersededBy(EffectiveEvent<AgreementSigned> successor) {
        if (supersededBy != null) {
            return this;
        }
        return new AgreementRow(
                agreementId,
                instrumentType,
                title,
                titleAsReported,
                signed,
                term,
                parties,
                fields,
                supersedes,
                successor.event().agreementId().value(),
                termination,
                successor.addedTo(eventIds),
                and(successor.event()));
    }

    private List<SourceRef> and(PartnershipEvent event) {
        return Stream.concat(sources.stream(), event.sources().stream())
                .distinct()
                .toList();
    }

    private static List<String> values(List<ActorId> actors) {
        return actors.stream().map(ActorId::value).toList();
    }
}
