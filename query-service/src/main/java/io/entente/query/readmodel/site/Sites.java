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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sites, gathered from their visits, as queries. */
final class Sites {

    static final Orderings<SiteEntity> ORDERS =
            new Orderings<>(List.of(Ordering.rising("site", List.of(SortColumn.text("site_id", row -> row.siteId)))));

    private static final int VISITS_MAX = 100;
    private static final String NEWEST_FIRST =
            "occurred_known desc, occurred_sort_day desc, occurred_sort_latest desc, site_visit_id desc, stream_id desc";

    /** Which sites are asked for, by any of their visits; null asks for nothing in particular. */
    record Filter(
            @Nullable String siteKind,
            @Nullable String field,
            @Nullable String partnership) {}

    private Sites() {}

    static Selection<SiteEntity> matching(RowSource rows, Filter filter) {
        return visits(rows, filter.partnership())
                .where("site_kind = ?", filter.siteKind())
                .whereHolds("fields", filter.field())
                .grouped(SiteEntity.class, "site", "site_id", "site_id");
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
