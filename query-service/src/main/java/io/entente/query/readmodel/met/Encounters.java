package io.entente.query.readmodel.met;

import static java.util.stream.Collectors.groupingBy;

import io.entente.query.readmodel.dating.Confidences;
import io.entente.query.readmodel.dating.Within;
import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Organisations met, gathered from encounters, as queries. */
final class Encounters {

    private static final SortColumn<MetEntity> ID = SortColumn.text("organisation_id", row -> row.organisationId);
    private static final SortColumn<MetEntity> NAME = SortColumn.text("sort_name", row -> row.sortName);
    private static final SortColumn<MetEntity> MEETINGS = SortColumn.number("meetings", row -> row.meetings);
    private static final SortColumn<MetEntity> MET_KNOWN = SortColumn.flag("last_known", row -> row.lastKnown);
    private static final SortColumn<MetEntity> MET_DAY = SortColumn.date("last_day", row -> row.lastDay);

    /** Of the organisations as gathered: no index can know how often and when they were met. */
    static final Orderings<MetEntity> ORDERS = new Orderings<>(List.of(
            Ordering.rising("organisation", List.of(ID)),
            Ordering.falling("-organisation", List.of(ID)),
            Ordering.rising("name", List.of(NAME, ID)),
            Ordering.falling("-name", List.of(NAME, ID)),
            Ordering.rising("meetings", List.of(MEETINGS, ID)),
            Ordering.falling("-meetings", List.of(MEETINGS, ID)),
            Ordering.rising("lastMet", List.of(MET_DAY, ID)),
            Ordering.falling("-lastMet", List.of(MET_KNOWN, MET_DAY, ID))));

    private static final Set<String> BY_ID = Set.of("organisation", "-organisation");
    private static final String HOW_OFTEN = "organisation_id, count(distinct meeting_id) as meetings,"
            + " false as last_known, date '9999-12-31' as last_day, '' as sort_name";

    /** Names are those of today. Who is not registered is sorted by id. */
    private static final String GATHERED = "organisation_id, count(distinct meeting_id) as meetings,"
            + " bool_or(occurred_known) as last_known,"
            + " coalesce(max(occurred_sort_day) filter (where occurred_known), date '9999-12-31') as last_day,"
            + " coalesce((select min(a.sort_name) from actor as a where a.actor_id = organisation_id),"
            + " organisation_id) as sort_name";

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
            Within when,
            Confidences confidence) {}

    private Encounters() {}

    /** @param sort what is asked besides how often costs a look at all encounters, so only if the order needs it */
    static Selection<MetEntity> organisations(RowSource rows, Filter filter, @Nullable String sort) {
        Selection<EncounterEntity> encounters = matching(rows, filter).where("organisation_id is not null");
        return BY_ID.contains(sort == null ? "organisation" : sort)
                ? encounters.grouped(MetEntity.class, HOW_OFTEN, "organisation_id")
                : encounters.gathered(MetEntity.class, "met", GATHERED, "organisation_id");
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
        Selection<EncounterEntity> selection = filter.when()
                .narrow(rows.select(EncounterEntity.class, "encounter")
                        .where("stream_id = ?", filter.partnership())
                        .whereHolds("met_by", filter.by())
                        .where("place_id = ?", filter.place())
                        .whereHolds("fields", filter.field()));
        return filter.confidence().narrow(selection, "occurred");
    }
}
