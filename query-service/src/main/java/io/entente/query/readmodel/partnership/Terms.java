package io.entente.query.readmodel.partnership;

import io.entente.common.event.AgreementAmended;
import io.entente.common.event.AgreementSigned;
import io.entente.common.event.AgreementTerminated;
import io.entente.common.event.PartnershipEvent;
import io.entente.query.readmodel.inforce.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The terms of the agreements of a partnership, to tell how many are in force on a day.
 *
 * @param byAgreement of agreements that were signed
 * @param waiting what was recorded about agreements before their signature was
 */
record Terms(SortedMap<String, Term> byAgreement, SortedMap<String, List<PartnershipEvent>> waiting) {

    static final Terms NONE = new Terms(new TreeMap<>(), new TreeMap<>());

    Terms and(PartnershipEvent event) {
        if (event instanceof AgreementSigned signed) {
            return signed(signed);
        }
        if (event instanceof AgreementAmended amended) {
            return changed(amended.agreementId().value(), amended);
        }
        return event instanceof AgreementTerminated end
                ? changed(end.agreementId().value(), end)
                : this;
    }

    /** The first signature that is recorded stands. */
    private Terms signed(AgreementSigned signed) {
        String id = signed.agreementId().value();
        if (byAgreement.containsKey(id)) {
            return this;
        }
        Term term = Term.of(signed);
        for (PartnershipEvent change : waiting.getOrDefault(id, List.of())) {
            term = changed(term, change);
        }
        return with(id, term);
    }

    private Terms changed(String id, PartnershipEvent change) {
        Term term = byAgreement.get(id);
        if (term != null) {
            return with(id, changed(term, change));
        }
        var changes = new ArrayList<>(waiting.getOrDefault(id, List.of()));
        changes.add(change);
        var more = new TreeMap<>(waiting);
        more.put(id, List.copyOf(changes));
        return new Terms(byAgreement, more);
    }

    /** The first end that is recorded stands. */
    private static Term changed(Term term, PartnershipEvent change) {
        if (change instanceof AgreementAmended amended) {
            return term.amendedBy(amended);
        }
        return change instanceof AgreementTerminated end && term.terminated() == null ? term.terminatedBy(end) : term;
    }

    private Terms with(String id, Term term) {
        var more = new TreeMap<>(byAgreement);
        more.put(id, term);
        return new Terms(more, waiting);
    }
}
