package io.entente.query.readmodel.site;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.entente.common.date.LabelLanguage;
import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sites, gathered from their visits, as queries. */
final class Sites {

    private static final SortColumn<SiteEntity> ID = SortColumn.text("site_id", row -> row.siteId);
    private static final SortColumn<SiteEntity> NAME = SortColumn.text("sort_name", row -> row.sortName);
    private static final SortColumn<SiteEntity> KNOWN = SortColumn.flag("last_known", row -> row.lastKnown);
    private static final SortColumn<SiteEntity> DAY = SortColumn.date("last_day", row -> row.lastDay);

    /** By when and by what name it was visited last. Of the sites as gathered: no index can know their last visits. */
    static final Orderings<SiteEntity> ORDERS = new Orderings<>(List.of(
            Ordering.rising("site", List.of(ID)),
            Ordering.falling("-site", List.of(ID)),
            Ordering.rising("name", List.of(NAME, ID)),
            Ordering.falling("-name", List.of(NAME, ID)),
            Ordering.rising("occurred", List.of(DAY, ID)),
            Ordering.falling("-occurred", List.of(KNOWN, DAY, ID))));

    private static final int VISITS_MAX = 100;
    private static final String NEWEST_FIRST =
            "occurred_known desc, occurred_sort_day desc, occurred_sort_latest desc, site_visit_id desc, stream_id desc";

    private static final Set<String> BY_ID = Set.of("site", "-site");
    private static final String IDS = "site_id, false as last_known, date '9999-12-31' as last_day, '' as sort_name";
    private static final String GATHERED = "site_id, bool_or(occurred_known) as last_known,"
            + " coalesce(max(occurred_sort_day) filter (where occurred_known), date '9999-12-31') as last_day,"
            + " (array_agg(sort_name order by " + NEWEST_FIRST + "))[1] as sort_name";

    /** Which sites are asked for, by any of their visits; null asks for nothing in particular. */
    record Filter(
            @Nullable String siteKind,
            @Nullable String field,
            @Nullable String partnership) {}

    private Sites() {}

    /** @param sort what is asked of the last visits costs a look at all of them, so only if the order needs it */
    static Selection<SiteEntity> matching(RowSource rows, Filter filter, @Nullable String sort) {
        Selection<SiteVisitEntity> visits = visits(rows, filter.partnership())
                .where("site_kind = ?", filter.siteKind())
                .whereHolds("fields", filter.field());
        return BY_ID.contains(sort == null ? "site" : sort)
                ? visits.grouped(SiteEntity.class, IDS, "site_id")
                : visits.gathered(SiteEntity.class, "gathered", GATHERED, "site_id");
    }

    /**
     * The sites with these ids, each with its visits.
     *
     * @param partnership in which they were visited; null for any
     * @return by id; without those that nobody visited
     */
    static Map<String, VisitedSite> visited(
            RowSource rows, Collection<String> ids, @Nullable String partnership, LabelLanguage language) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<SiteVisitEntity> visits =
                visits(rows, partnership).whereOneOf("site_id", ids).firstOfEach("site_id", NEWEST_FIRST, VISITS_MAX);
        var met = Acquaintances.of(rows, visits);
        return visits.stream().collect(groupingBy(visit -> visit.siteId)).values().stream()
                .map(ofSite -> VisitedSite.of(ofSite, met.by(ofSite), language))
                .collect(toMap(VisitedSite::siteId, Function.identity()));
    }

    private static Selection<SiteVisitEntity> visits(RowSource rows, @Nullable String partnership) {
        return rows.select(SiteVisitEntity.class, "site_visit").where("stream_id = ?", partnership);
    }
}
