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
        QueryPlan plan = plans.of(rows -> MapQueries.happenings(rows, filter(box, null)));

        // Then
        assertThat(plan.indexes()).contains("map_feature_by_position");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void what_happened_in_a_partnership_is_found_without_reading_everything() {
        // When
        QueryPlan plan = plans.of(rows -> MapQueries.happenings(rows, filter(null, "s17")));

        // Then
        assertThat(plan.indexes()).containsAnyOf("map_feature_pkey", "map_feature_by_day");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void partnerships_are_found_by_their_layer() {
        // When
        QueryPlan plan = plans.of(rows -> MapQueries.partnerships(rows, filter(null, null)));

        // Then
        assertThat(plan.indexes()).contains("map_feature_by_day");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void points_of_places_are_found_without_reading_everything() {
        // When
        QueryPlan plan = plans.of(rows -> MapQueries.points(rows, List.of("v17", "v18")));

        // Then
        assertThat(plan.indexes()).containsAnyOf("map_feature_by_place", "map_feature_by_day");
        assertThat(plan.scanned()).isEmpty();
    }

    private static MapFilter filter(@Nullable BoundingBox box, @Nullable String partnership) {
        return new MapFilter(EnumSet.of(Layer.SITES, Layer.PARTNERSHIPS), box, null, partnership);
    }
}
