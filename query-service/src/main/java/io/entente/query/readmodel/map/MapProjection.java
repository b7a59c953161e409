package io.entente.query.readmodel.map;

import io.entente.common.event.Basis;
import io.entente.common.event.Geo;
import io.entente.common.event.MeetingHeld;
import io.entente.common.event.PartnershipEstablished;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.SiteVisited;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
import io.entente.query.readmodel.dating.DateColumns;
import io.entente.query.readmodel.involvement.Involvement;
import io.entente.query.readmodel.json.Texts;
import io.entente.query.readmodel.json.WireName;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row per site visit, meeting and partnership, and one per place of which an event tells where it is. */
@Singleton
final class MapProjection implements Projection<MapRow> {

    private static final ReadModelTable<MapRow> TABLE = DateColumns.add(
                    ReadModelTable.<MapRow>named("map_feature", "feature_key", MapProjection.class),
                    "occurred",
                    row -> row.occurred().bounds())
            .text("layer", row -> row.layer().word())
            .text("source", row -> row.event().source())
            .text("event_id", row -> row.event().id())
            .text("type", MapRow::type)
            .json("occurred", MapRow::occurred)
            .json("name", row -> Texts.orNull(row.name()))
            .number("lon", row -> row.geo() == null ? null : row.geo().lon())
            .number("lat", row -> row.geo() == null ? null : row.geo().lat())
            .text("geo_basis", row -> basis(row.geo()))
            .texts("places", MapRow::places)
            .flag("parent_retracted", MapRow::parentRetracted)
            .json("event_ids", MapRow::eventIds)
            .json("sources", MapRow::sources)
            .readIn("map")
            .build();

    private final Handlers<MapRow> handlers = Handlers.forRows(MapRow.class)
            .on(PartnershipEvent.class, MapProjection::add)
            .ignoringTheRest("actors and sources have no place of their own")
            .build();

    @Override
    public ReadModelTable<MapRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<MapRow> handlers() {
        return handlers;
    }

    /** Raised when the points that come with Entente change, too. */
    @Override
    public int version() {
        return 2;
    }

    private static void add(Rows<MapRow> rows, EffectiveEvent<PartnershipEvent> event) {
        putIf(SiteVisited.class, MapRow::site, rows, event);
        putIf(MeetingHeld.class, MapRow::meeting, rows, event);
        putIf(PartnershipEstablished.class, MapRow::partnership, rows, event);
        Points.wholePlace(Involvement.of(event.event()).place())
                .ifPresent(place -> rows.putIfAbsent(MapRow.place(event, place)));
    }

    private static <E extends PartnershipEvent> void putIf(
            Class<E> type,
            Function<EffectiveEvent<E>, MapRow> row,
            Rows<MapRow> rows,
            EffectiveEvent<PartnershipEvent> event) {
        if (type.isInstance(event.event())) {
            rows.put(row.apply(event.as(type)));
        }
    }

    private static @Nullable String basis(@Nullable Geo geo) {
        Basis basis = geo == null ? null : geo.basis();
        return basis == null ? null : WireName.of(basis);
    }
}
