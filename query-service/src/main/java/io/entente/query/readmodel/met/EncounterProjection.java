package io.entente.query.readmodel.met;

import io.entente.common.event.MeetingHeld;
import io.entente.common.event.Place;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
import io.entente.query.readmodel.dating.DateColumns;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row per meeting and organisation met at it. Everybody who sits at a table is met by those opposite: whose view is
 * asked for is the query's business.
 */
@Singleton
final class EncounterProjection implements Projection<EncounterRow> {

    private static final ReadModelTable<EncounterRow> TABLE = DateColumns.add(
                    ReadModelTable.<EncounterRow>named("encounter", "encounter_key", EncounterProjection.class),
                    "occurred",
                    row -> row.occurred().bounds())
            .flag("year_doubted", row -> row.occurred().isYearDoubted())
            .text("meeting_id", row -> row.meeting().meetingId().value())
            .text("organisation_id", row -> Objects.toString(row.organisation(), null))
            .text("side", EncounterRow::side)
            .json("people", EncounterRow::people)
            .texts("met_by", EncounterRow::metBy)
            .texts("met_by_sides", EncounterRow::metBySides)
            .text("place_id", row -> placeId(row.meeting().place()))
            .json("occurred", EncounterRow::occurred)
            .texts("fields", row -> row.meeting().fields())
            .json("event_ids", EncounterRow::eventIds)
            .json("sources", row -> row.meeting().sources())
            .readIn("organisations-met")
            .build();

    private final Handlers<EncounterRow> handlers = Handlers.forRows(EncounterRow.class)
            .on(MeetingHeld.class, EncounterProjection::meet)
            .ignoringTheRest("organisations are met at meetings")
            .build();

    @Override
    public ReadModelTable<EncounterRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<EncounterRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 2;
    }

    private static void meet(Rows<EncounterRow> rows, EffectiveEvent<MeetingHeld> event) {
        List<Met> all = Met.at(event.event().participants());
        for (int i = 0; i < all.size(); i++) {
            rows.put(EncounterRow.of(event, i, all.get(i)));
        }
    }

    private static @Nullable String placeId(@Nullable Place place) {
        return place == null ? null : place.placeId().value();
    }
}
