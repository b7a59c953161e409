package io.entente.query.readmodel.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.date.LabelLanguage;
import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.appearance.SightingTables;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActorPlansIT {

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(
                new ActorProjection(),
                new ActorRoleProjection(),
                SightingTables.presences(),
                SightingTables.appearances());
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @ParameterizedTest
    @CsvSource({
        "name, EN, actor_by_name",
        "-name, EN, actor_by_name",
        "name, FR, actor_by_name_fr",
        "name, VI, actor_by_name_vi",
        "lastSeen, EN, presence_by_last",
        "-lastSeen, EN, presence_by_known_last"
    })
    void every_order_is_read_from_its_index(String sort, LabelLanguage language, String index) {
        // When
        QueryPlan plan = plans.of(rows -> Actors.matching(rows, filter(null, null, null, null))
                .list(Actors.orders(language).named(sort), Optional.empty(), 51));

        // Then
        assertThat(plan.indexes()).contains(index);
        assertThat(plan.scanned()).isEmpty();
        assertThat(plan.sorts()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"name", "-lastSeen"})
    void a_later_page_begins_in_the_index(String sort) {
        // Given
        List<String> key =
                sort.equals("name") ? List.of("v17", "k17") : List.of("true", "2010-01-01", "2010-01-01", "k17");

        // When
        QueryPlan plan = plans.of(rows -> Actors.matching(rows, filter(null, null, null, null))
                .list(Actors.orders(LabelLanguage.EN).named(sort), Optional.of(key), 51));

        // Then
        assertThat(plan.scanned()).isEmpty();
        assertThat(plan.sorts()).isFalse();
    }

    @Test
    void a_name_and_a_place_are_found_by_theirs() {
        // When
        QueryPlan byName = plan(filter(null, null, null, "v17"));
        QueryPlan byPlace = plan(filter(null, "v17", null, null));

        // Then
        // Few enough match to be sorted, or enough to be met soon in order: the planner may see it either way.
        assertThat(byName.indexes()).containsAnyOf("actor_by_name_words", "actor_by_name");
        assertThat(byName.scanned()).isEmpty();
        assertThat(byPlace.indexes()).contains("actor_by_place");
    }

    @Test
    void offices_are_found_by_organisation_and_by_day() {
        // When
        QueryPlan byOrganisation = plan(filter("v17", null, null, null));
        QueryPlan byDay = plan(filter(null, null, LocalDate.parse("2019-09-16"), null));

        // Then
        assertThat(byOrganisation.indexes()).contains("actor_role_by_organisation", "actor_by_parent");
        assertThat(byDay.indexes()).contains("actor_role_by_possible");
    }

    @Test
    void the_offices_and_sightings_of_a_page_are_found_by_actor() {
        // Given
        var actor = new ActorEntity();
        actor.actorId = "v17";

        // When
        QueryPlan sightings = plans.of(rows -> ActorDetails.of(rows, List.of(actor), LabelLanguage.EN));
        QueryPlan roles = plans.of(rows -> ActorRoles.of(rows, "v17", HeldOn.of(null, null), null)
                .list(ActorRoles.ORDERS.named("observed"), Optional.empty(), 51));

        // Then
        assertThat(sightings.indexes()).contains("presence_by_actor", "appearance_by_actor");
        assertThat(sightings.scanned()).isEmpty();
        assertThat(roles.indexes()).containsExactly("actor_role_by_observed");
    }

    @Test
    void a_single_one_is_found_by_id() {
        assertThat(plans.of(rows -> Actors.find(rows, "k17")).indexes()).contains("actor_by_id");
    }

    private static QueryPlan plan(ActorFilter filter) {
        return plans.of(rows -> Actors.matching(rows, filter)
                .list(Actors.orders(LabelLanguage.EN).named("name"), Optional.empty(), 51));
    }

    private static ActorFilter filter(
            @Nullable String org, @Nullable String place, @Nullable LocalDate roleOn, @Nullable String name) {
        return new ActorFilter(null, org, place, HeldOn.of(roleOn, null), name);
    }
}
