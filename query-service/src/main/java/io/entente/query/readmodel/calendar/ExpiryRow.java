package io.entente.query.readmodel.calendar;

import io.entente.common.event.AgreementAmended;
import io.entente.common.event.AgreementSigned;
import io.entente.common.event.AgreementTerminated;
import io.entente.common.event.LangMap;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.inforce.InForce;
import io.entente.query.readmodel.inforce.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The end of one agreement in a calendar, from all that was ever recorded of it, in whatever order.
 *
 * @param signed the first signature that counts; null as long as there is none
 * @param takenBack the first signature that was taken back; null when none was
 * @param amendments those that count
 * @param termination the first that counts
 * @param mentions events that had a say in it and their amendments, whatever became of them: never falls
 */
record ExpiryRow(
        String agreementId,
        @Nullable AgreementSigned signed,
        @Nullable AgreementSigned takenBack,
        List<AgreementAmended> amendments,
        @Nullable AgreementTerminated termination,
        int mentions)
        implements Row {

    static ExpiryRow unsigned(String agreementId) {
        return new ExpiryRow(agreementId, null, null, List.of(), null, 0);
    }

    @Override
    public String key() {
        return agreementId;
    }

    ExpiryRow signedBy(AgreementSigned event) {
        return new ExpiryRow(
                agreementId, signed == null ? event : signed, takenBack, amendments, termination, mentions);
    }

    ExpiryRow cancelledBy(AgreementSigned event) {
        return new ExpiryRow(
                agreementId, signed, takenBack == null ? event : takenBack, amendments, termination, mentions);
    }

    ExpiryRow amendedBy(AgreementAmended event) {
        List<AgreementAmended> all =
                Stream.concat(amendments.stream(), Stream.of(event)).toList();
        return new ExpiryRow(agreementId, signed, takenBack, all, termination, mentions);
    }

    ExpiryRow terminatedBy(AgreementTerminated event) {
        return new ExpiryRow(
                agreementId, signed, takenBack, amendments, termination == null ? event : termination, mentions);
    }

    /** One for the event and one for each of its amendments. */
    ExpiryRow mentionedBy(EffectiveEvent<?> event) {
        return new ExpiryRow(agreementId, signed, takenBack, amendments, termination, mentions + 1 + event.revision());
    }

    /** Whether all signatures were taken back. */
    boolean isCancelled() {
        return signed == null && takenBack != null;
    }

    /** Null for an agreement that was taken back: what it was about is nobody's business any more. */
    @Nullable
    LangMap title() {
        return signed == null ? null : signed.title();
    }

    /** The last day on which it can be in force; null when that is open or nobody ever signed it. */
    @Nullable
    LocalDate endsOn() {
        AgreementSigned known = signed == null ? takenBack : signed;
        if (known == null) {
            return null;
        }
        Term term = Term.of(known);
        for (AgreementAmended amended : amendments) {
            term = term.amendedBy(amended);
        }
        return InForce.of(termination == null ? term : term.terminatedBy(termination))
                .lastPossibleDay();
    }

    /** The signature alone makes none. */
    int revision() {
        return mentions - 1;
    }
}
