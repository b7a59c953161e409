package io.entente.query.readmodel.inforce;

import io.entente.common.event.AgreementAmended;
import io.entente.common.event.AgreementSigned;
import io.entente.common.event.AgreementTerminated;
import io.entente.common.event.Period;
import io.entente.query.readmodel.dating.DateBounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether an agreement is in force.
 *
 * @param period as signed; null when no source tells it, which is not the same as unlimited
 * @param amendments of the period, in the order in which they were made
 * @param terminated from when it no longer holds; null when nobody ended it
 */
public record Term(
        DateBounds signed,
        @Nullable Period period,
        List<Amendment> amendments,
        @Nullable DateBounds terminated) {

    public Term {
        amendments = List.copyOf(amendments);
    }

    /** Another period from some day on. */
    public record Amendment(DateBounds made, Period period) {}

    public static Term of(AgreementSigned signed) {
        return new Term(DateBounds.of(signed.occurred()), signed.period(), List.of(), null);
    }

    /** The same term where the amendment leaves the period as it was. */
    public Term amendedBy(AgreementAmended amended) {
        if (amended.changes() == null || amended.changes().period() == null) {
            return this;
        }
        var all = new ArrayList<>(amendments);
        all.add(new Amendment(
                DateBounds.of(amended.occurred()), amended.changes().period()));
        all.sort(Comparator.comparing(amendment -> amendment.made().sortDay()));
        return new Term(signed, period, all, terminated);
    }

    public Term terminatedBy(AgreementTerminated end) {
        return new Term(signed, period, amendments, DateBounds.of(end.effective()));
    }

    /** The period that the last amendment left; null when no source tells one. */
    public @Nullable Period lastPeriod() {
        return amendments.isEmpty()
                ? period
                : amendments.get(amendments.size() - 1).period();
    }
}
