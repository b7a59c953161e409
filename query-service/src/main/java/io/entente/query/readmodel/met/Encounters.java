package io.entente.query.readmodel.met;

import static java.util.stream.Collectors.groupingBy;

import io.entente.query.readmodel.dating.Within;
import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Organisations met, gathered from encounters, as queries. */
final class Encounters {

    static final Orderings<MetEntity> ORDERS = new Orderings<>(List.of(
            Ordering.rising("organisation", List.of(SortColumn.text("organisation_id", row -> row.organisationId))),
            Ordering.falling("-organisation", List.of(SortColumn.text("organisation_id", row -> row.organisationId)))));

    private static final int LATEST_MAX = 100;
    private static final String NEWEST_FIRST =
            "occurred_known desc, occurred_sort_day desc, occurred_sort_latest desc, encounter_key desc, stream_id desc";

    /**
     * Which encounters are asked for; null asks for nothing in particular.
     *
     * @param by id of a person or organisation that sat opposite
     * @param place where
     */
    record Filter(
            @Nullable String partnership,
            @Nullable String by,
            @Nullable String place,
            @Nullable String field,
            Within when) {}

    private Encounters() {}

    static Selection<MetEntity> organisations(RowSource rows, Filter filter) {
        return matching(rows, filter)
                .where("organisation_id is not null")
                .grouped(
                        MetEntity.class,
                        "met",
                        "organisation_id, count(distinct meeting_id) as meetings",
                        "organisation_id");
    }

    /** The latest encounters with each of the organisations, the latest first; empty for no organisations. */
    static Map<String, List<EncounterEntity>> latest(RowSource rows, Filter filter, Collection<String> organisations) {
        if (organisations.isEmpty()) {
            return Map.of();
        }
        return matching(rows, filter)
                .whereOneOf("organisation_id", organisations)
                .firstOfEach("organisation_id", NEWEST_FIRST, LATEST_MAX)
                .stream()
                .collect(groupingBy(row -> row.organisationId));
    }

    private static Selection<EncounterEntity> matching(RowSource rows, Filter filter) {
        return filter.when()
                .narrow(rows.select(EncounterEntity.class, "encounter")
                        .where("stream_id = ?", filter.partnership())
                        .whereHolds("met_by", filter.by())
                        .where("place_id = ?", filter.place())
                        .whereHolds("fields", filter.field()));
    }
}
