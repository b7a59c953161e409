package io.entente.query.readmodel.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.date.LabelLanguage;
import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.met.EncounterTables;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SitePlansIT {

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(new SiteVisitProjection(), EncounterTables.encounters());
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @Test
    void sites_are_read_in_order_without_sorting_their_visits() {
        // When
        QueryPlan first = plan(null, null, null, "site");
        QueryPlan later = plans.ofLaterPage(
                rows -> Sites.matching(rows, new Sites.Filter(null, null, null), "site"), Sites.ORDERS, "site");

        // Then
        assertThat(first).matches(plan -> plan.readsInOrderOf("site_visit_by_site"));
        assertThat(later)
                .matches(plan -> plan.readsInOrderOf("site_visit_by_site"))
                .matches(QueryPlan::beginsInTheMiddle);
    }

    @Test
    void kinds_fields_and_partnerships_are_found_by_theirs() {
        assertThat(plan("v17", null, null, "site").indexes()).containsExactly("site_visit_by_kind");
        assertThat(plan(null, "v17", null, "site").indexes()).containsExactly("site_visit_by_field");
        assertThat(plan(null, null, "s17", "site").indexes()).containsExactly("site_visit_pkey");
    }

    @Test
    void the_visits_of_a_site_are_found_by_it() {
        // When
        QueryPlan plan = plans.of(rows -> Sites.visited(rows, List.of("v17"), null, LabelLanguage.EN));

        // Then
        assertThat(plan.indexes()).containsExactly("site_visit_by_site");
    }

    @Test
    void whom_the_visitors_met_is_found_by_their_partnership() {
        // Given
        var visit = new SiteVisitEntity();
        visit.streamId = "s17";
        visit.visitorSides = new String[] {"v17"};

        // When
        QueryPlan plan = plans.of(rows -> Acquaintances.of(rows, List.of(visit)));

        // Then
        assertThat(plan.indexes()).containsExactly("encounter_pkey");
        assertThat(plan.scanned()).isEmpty();
    }

    private static QueryPlan plan(
            @Nullable String siteKind, @Nullable String field, @Nullable String partnership, String sort) {
        var filter = new Sites.Filter(siteKind, field, partnership);
        return plans.of(
                rows -> Sites.matching(rows, filter, sort).list(Sites.ORDERS.named(sort), Optional.empty(), 51));
    }
}
