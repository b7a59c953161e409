package io.entente.query.readmodel.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MapPlansIT {

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(new MapProjection());
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @Test
    void what_happened_in_a_box_is_found_by_position() {
        // Given
        var box = new BoundingBox(17, 1, 17.5, 2);

        // When
        QueryPlan plan = plans.of(rows -> MapQueries.happenings(rows, filter(box, null, null)));

        // Then
        assertThat(plan.indexes()).contains("map_feature_by_position");
        assertThat(plan.scanned()).isEmpty();
    }

    /** Nothing but two ranges of degrees, each looked up. */
    @Test
    void what_happened_in_a_box_across_the_antimeridian_is_found_by_position() {
        // Given
        var box = new BoundingBox(179, 1, -179, 2);

        // When
        QueryPlan plan = plans.of(rows -> MapQueries.happenings(rows, filter(box, null, null)));

        // Then
        assertThat(plan.sought()).anyMatch(condition -> condition.contains("lon"));
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void what_happened_in_a_partnership_is_found_by_its_key() {
        // When
        QueryPlan happenings = plans.of(rows -> MapQueries.happenings(rows, filter(null, "s17", null)));
        QueryPlan partnerships = plans.of(rows -> MapQueries.partnerships(rows, filter(null, "s17", null)));

        // Then
        assertThat(happenings.indexes()).containsExactly("map_feature_pkey");
        assertThat(partnerships.indexes()).containsExactly("map_feature_pkey");
    }

    @Test
    void partnerships_are_read_newest_first() {
        // When
        QueryPlan all = plans.of(rows -> MapQueries.partnerships(rows, filter(null, null, null)));
        QueryPlan untilYear = plans.of(rows -> MapQueries.partnerships(rows, filter(null, null, 2019)));

        // Then
        assertThat(all).matches(plan -> plan.readsInOrderOf("map_feature_by_day"));
        assertThat(untilYear).matches(plan -> plan.readsInOrderOf("map_feature_by_day"));
    }

    @Test
    void what_happened_in_a_year_is_found_by_its_days() {
        // When
        QueryPlan plan = plans.of(rows -> MapQueries.happenings(rows, filter(null, null, 2019)));

        // Then
        assertThat(plan.indexes()).containsExactly("map_feature_by_day");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void points_of_places_are_found_by_place() {
        // When
        QueryPlan plan = plans.of(rows -> MapQueries.points(rows, List.of("v17", "v18")));

        // Then
        assertThat(plan.indexes()).containsExactly("map_feature_by_place");
        assertThat(plan.scanned()).isEmpty();
    }

    private static MapFilter filter(@Nullable BoundingBox box, @Nullable String partnership, @Nullable Integer year) {
        return new MapFilter(EnumSet.of(Layer.SITES, Layer.PARTNERSHIPS), box, year, partnership);
    }
}
