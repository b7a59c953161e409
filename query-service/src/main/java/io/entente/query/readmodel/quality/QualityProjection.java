package io.entente.query.readmodel.quality;

import io.entente.common.event.AnniversaryCommemorated;
import io.entente.common.event.CooperationEvent;
import io.entente.common.event.MembershipStatusChanged;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.PartnershipStatusChanged;
import io.entente.common.event.ReferenceEvent;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
import io.entente.query.readmodel.dating.DateBounds;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** One row per rule that the events of a stream break, and what broke it. */
@Singleton
final class QualityProjection implements Projection<QualityRow> {

    private static final ReadModelTable<QualityRow> TABLE = ReadModelTable.<QualityRow>named(
                    "quality_finding", "finding_key", QualityProjection.class)
            .storing(row -> row.breach().isPresent())
            .text("rule", breach(breach -> breach.rule().code()))
            .text("subject", breach(Breach::subject))
            .text("source", breach(breach -> breach.cause().source()))
            .text("event_id", breach(breach -> breach.cause().id()))
            .json("event_ids", row -> row.breach().orElseThrow().events())
            .texts("documents", row -> row.breach().orElseThrow().documents())
            .readIn("quality")
            .build();

    private final Handlers<QualityRow> handlers = Handlers.forRows(QualityRow.class)
            .on(PartnershipEvent.class, QualityProjection::check)
            .on(ReferenceEvent.class, QualityProjection::checkAlone)
            .build();

    @Override
    public ReadModelTable<QualityRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<QualityRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 3;
    }

    private static void check(Rows<QualityRow> rows, EffectiveEvent<PartnershipEvent> event) {
        checkAlone(rows, event);
        checkEvidence(rows, event);
        checkEntities(rows, event.event());
        checkPlaceInWhole(rows, event);
        if (event.event() instanceof AnniversaryCommemorated) {
            checkAnniversary(rows, event.as(AnniversaryCommemorated.class));
        } else if (event.event() instanceof PartnershipStatusChanged) {
            var changed = event.as(PartnershipStatusChanged.class);
            rows.putOrChange(StatusesRow.none(event.streamId()), row -> ((StatusesRow) row).and(changed));
        } else if (event.event() instanceof MembershipStatusChanged changed) {
            var membership = event.as(MembershipStatusChanged.class);
            rows.putOrChange(
                    MembershipRow.of(changed.membershipId().value()), row -> ((MembershipRow) row).and(membership));
        }
    }

    private static void checkAlone(Rows<QualityRow> rows, EffectiveEvent<? extends CooperationEvent> event) {
        EventRules.brokenBy(event).forEach(rows::put);
    }

    /** Whether several documents go back to one only the query can tell, since they have streams of their own. */
    private static void checkEvidence(Rows<QualityRow> rows, EffectiveEvent<PartnershipEvent> event) {
        if (event.event().partOf() == null) {
            List<String> documents = event.event().sources().stream()
                    .map(source -> source.sourceId().value())
                    .distinct()
                    .sorted()
                    .toList();
            rows.put(new BrokenRow(new Breach(Rule.SINGLE_SOURCE, event.key().id(), List.of(event.key()), documents)));
        }
    }

    private static void checkEntities(Rows<QualityRow> rows, PartnershipEvent event) {
        Entities.declaredOnce(event).forEach(id -> rows.put(new EntityRow(id)));
        Entities.declared(event).forEach(id -> rows.putIfAbsent(new EntityRow(id)));
        Entities.referred(event).forEach(id -> rows.change(EntityRow.key(id), row -> row));
    }

    private static void checkPlaceInWhole(Rows<QualityRow> rows, EffectiveEvent<PartnershipEvent> event) {
        DateBounds bounds = DateBounds.of(event.event().occurred());
        rows.put(new HappeningRow(event.key(), bounds));
        rows.putIfAbsent(new AnniversaryBaseRow(event.key().id(), bounds));
        EventKey whole = event.parent();
        if (whole != null && !event.parentRetracted()) {
            rows.change(HappeningRow.key(whole), row -> {
                if (!((HappeningRow) row).contains(bounds)) {
                    rows.put(BrokenRow.by(event.key(), Rule.PART_OUTSIDE_WHOLE, whole.id()));
                }
                return row;
            });
        }
    }

    private static void checkAnniversary(Rows<QualityRow> rows, EffectiveEvent<AnniversaryCommemorated> event) {
        AnniversaryCommemorated kept = event.event();
        DateBounds bounds = DateBounds.of(kept.occurred());
        rows.change(AnniversaryBaseRow.key(kept.of()), row -> {
            if (!((AnniversaryBaseRow) row).leadsTo(bounds, kept.ordinal())) {
                rows.put(BrokenRow.by(event.key(), Rule.ANNIVERSARY_DOES_NOT_FIT, kept.of()));
            }
            return row;
        });
    }

    private static Function<QualityRow, String> breach(Function<Breach, String> text) {
        return row -> text.apply(row.breach().orElseThrow());
    }
}
