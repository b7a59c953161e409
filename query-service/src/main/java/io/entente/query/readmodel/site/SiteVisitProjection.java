package io.entente.query.readmodel.site;

import io.entente.common.event.ActorId;
import io.entente.common.event.SiteVisited;
import io.entente.common.text.NameFolding;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.readmodel.dating.DateColumns;
import io.entente.query.readmodel.json.Texts;
import jakarta.inject.Singleton;

/** One row per visit of a site. A site can be visited in several partnerships, so the query gathers its visits. */
@Singleton
final class SiteVisitProjection implements Projection<SiteVisitRow> {

    private static final ReadModelTable<SiteVisitRow> TABLE = DateColumns.add(
                    ReadModelTable.<SiteVisitRow>named("site_visit", "site_visit_id", SiteVisitProjection.class),
                    "occurred",
                    row -> row.occurred().bounds())
            .text("site_id", row -> row.site().siteId().value())
            .text("sort_name", row -> NameFolding.fold(Texts.sortName(row.site().name())))
            .json("site", SiteVisitRow::site)
            .text("site_kind", row -> row.site().siteKind())
            .texts("visitors", SiteVisitRow::visitors)
            .texts("visitor_sides", SiteVisitRow::visitorSides)
            .texts(
                    "hosts",
                    row -> row.visited().hostIds().stream().map(ActorId::value).toList())
            .text("activity", row -> row.visited().activity())
            .text("part_of", row -> row.visited().partOf())
            .flag("parent_retracted", SiteVisitRow::parentRetracted)
            .json("occurred", SiteVisitRow::occurred)
            .texts("fields", row -> row.visited().fields())
            .json("event_ids", SiteVisitRow::eventIds)
            .json("sources", row -> row.visited().sources())
            .readIn("sites")
            .build();

    private final Handlers<SiteVisitRow> handlers = Handlers.forRows(SiteVisitRow.class)
            .on(SiteVisited.class, (rows, event) -> rows.put(SiteVisitRow.of(event)))
            .ignoringTheRest("no other event tells of a site")
            .build();

    @Override
    public ReadModelTable<SiteVisitRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<SiteVisitRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 2;
    }
}
