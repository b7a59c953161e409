package io.entente.query.readmodel.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.TableOnly;
import io.entente.query.readmodel.timeline.TimelineTables;
import java.sql.SQLException;
import java.util.List;
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
        plans = QueryPlans.over(
                new RetractedNewsProjection(),
                TimelineTables.timeline(),
                TableOnly.named("partnership", "partnership_id", "readmodel.partnership.PartnershipTable"),
                TableOnly.named("actor", "actor_id", "readmodel.actor.ActorProjection"));
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @Test
    void all_news_are_read_in_order() {
        // When
        QueryPlan plan = plans.of(rows -> Publications.news(rows, null));

        // Then
        assertThat(plan.indexes()).containsExactlyInAnyOrder("timeline_by_update", "retracted_news_by_update");
        assertThat(plan.sorts()).isFalse();
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void the_news_of_a_partnership_are_found_by_it() {
        // When
        QueryPlan plan = plans.of(rows -> Publications.news(rows, "s17"));

        // Then
        assertThat(plan.indexes())
                .containsAnyOf("timeline_of_partnership_by_update", "timeline_by_occurred", "timeline_pkey");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void the_events_of_a_partnership_are_counted_without_those_of_others() {
        // When
        QueryPlan plan = plans.of(rows -> Publications.eventCount(rows, "s17"));

        // Then
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void the_newest_events_of_a_partnership_are_read_in_order() {
        // When
        QueryPlan plan = plans.of(rows -> Publications.events(rows, "s-long"));

        // Then
        assertThat(plan).matches(found -> found.readsInOrderOf("timeline_by_known_occurred"));
    }

    @Test
    void a_partnership_and_its_actors_are_found_by_key() {
        // When
        QueryPlan partnership = plans.of(rows -> Publications.partnership(rows, "s17"));
        QueryPlan actors = plans.of(rows -> Publications.actors(rows, List.of("s17", "s18")));

        // Then
        assertThat(partnership.indexes()).containsExactly("partnership_pkey");
        assertThat(actors.indexes()).containsExactly("actor_by_id");
        assertThat(actors.scanned()).isEmpty();
    }
}
