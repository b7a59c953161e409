package io.entente.query.readmodel.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.timeline.TimelineTables;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicationPlansIT {

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(new NewsProjection(), TimelineTables.timeline());
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @Test
    void all_news_are_read_in_order_and_told_by_the_key_of_the_timeline() {
        // When
        QueryPlan plan = plans.of(rows -> Publications.news(rows, null));

        // Then
        assertThat(plan.indexes()).containsExactlyInAnyOrder("news_by_update", "timeline_pkey");
        assertThat(plan.sorts()).isFalse();
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void the_news_of_a_partnership_are_found_by_it() {
        // When
        QueryPlan plan = plans.of(rows -> Publications.news(rows, "s17"));

        // Then
        assertThat(plan.indexes()).containsAnyOf("news_of_partnership", "news_pkey");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void the_events_of_a_partnership_are_counted_without_those_of_others() {
        // When
        QueryPlan plan = plans.of(rows -> Publications.eventCount(rows, "s17"));

        // Then
        assertThat(plan.scanned()).isEmpty();
    }
}
