package io.entente.query.readmodel.network;

import io.entente.common.event.FundingCommitted;
import io.entente.common.event.MeetingHeld;
import io.entente.common.event.MembershipStatusChanged;
import io.entente.common.event.PartnershipEstablished;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.Party;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.projection.Finding;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
import io.entente.query.readmodel.dating.StateChange;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;

/** One row per tie: the partnership itself, and whoever met, funds or is a member of whom in it. */
@Singleton
final class NetworkProjection implements Projection<TieRow> {

    private final Handlers<TieRow> handlers = Handlers.forRows(TieRow.class)
            .on(PartnershipEvent.class, NetworkProjection::tie)
            .ignoringTheRest("actors and sources have streams of their own")
            .build();

    @Override
    public ReadModelTable<TieRow> table() {
        return TieTable.TABLE;
    }

    @Override
    public Handlers<TieRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 2;
    }

    private static void tie(Rows<TieRow> rows, EffectiveEvent<PartnershipEvent> event) {
        rows.putOrChange(
                TieRow.none(TieKind.PARTNERSHIP, TieKind.PARTNERSHIP_OBSERVED, List.of()), TieRow::weighingOneMore);
        rows.change(TieKind.PARTNERSHIP, row -> observedIn(row, event));
        if (event.event() instanceof PartnershipEstablished established) {
            rows.change(TieKind.PARTNERSHIP, row -> establishedBy(rows, row, event, established));
        } else if (event.event() instanceof MeetingHeld held) {
            MetPairs.at(held.participants()).forEach(pair -> add(rows, TieKind.MET, pair, event));
        } else if (event.event() instanceof FundingCommitted committed) {
            fund(rows, event, committed);
        } else if (event.event() instanceof MembershipStatusChanged changed) {
            join(rows, event, changed);
        }
    }

    private static TieRow observedIn(TieRow row, EffectiveEvent<PartnershipEvent> event) {
        var actors = new LinkedHashSet<>(row.actors());
        boolean tellsMore = actors.addAll(ObservedParties.in(event.event()));
        boolean established = row.kind().equals(TieKind.PARTNERSHIP);
        return tellsMore && !established ? row.tying(actors).observedIn(event) : row;
    }

    /** The first establishment in the log stands, whatever was observed before it. */
    private static TieRow establishedBy(
            Rows<TieRow> rows, TieRow row, EffectiveEvent<PartnershipEvent> event, PartnershipEstablished established) {
        if (row.kind().equals(TieKind.PARTNERSHIP)) {
            return rows.remarked(row, Finding.DECLARED_TWICE);
        }
        List<String> parties = established.parties().stream()
                .map(Party::actorId)
                .map(Object::toString)
                .toList();
        return row.kind(TieKind.PARTNERSHIP).tying(parties).declaredByNobody().declaredBy(event);
    }

    /** A commitment to nobody in particular ties the funder to nobody. */
    private static void fund(Rows<TieRow> rows, EffectiveEvent<PartnershipEvent> event, FundingCommitted committed) {
        if (committed.recipientId() != null) {
            List<String> ends = List.of(
                    committed.funderId().value(), committed.recipientId().value());
            String key = add(rows, TieKind.FUNDING, ends, event);
            rows.change(key, row -> row.amountKnown(committed.money().known()));
        }
    }

    /** Changes count in the order in which they happened, whenever they were recorded. */
    private static void join(
            Rows<TieRow> rows, EffectiveEvent<PartnershipEvent> event, MembershipStatusChanged changed) {
        List<String> ends =
                List.of(changed.memberId().value(), changed.organisationId().value());
        String key = add(rows, TieKind.membership(changed.status()), "membership", ends, event);
        var change = new StateChange(TieKind.membership(changed.status()), changed.occurred());
        rows.change(key, row -> row.changed(change));
    }

    private static String add(
            Rows<TieRow> rows, String kind, List<String> actors, EffectiveEvent<PartnershipEvent> event) {
        return add(rows, kind, kind, actors, event);
    }

    private static String add(
            Rows<TieRow> rows,
            String kind,
            String family,
            List<String> actors,
            EffectiveEvent<PartnershipEvent> event) {
        String key = family + " " + String.join(" ", actors);
        rows.putOrChange(
                TieRow.none(key, kind, actors), row -> row.weighingOneMore().declaredBy(event));
        return key;
    }
}
