package io.entente.query.readmodel.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.date.LabelLanguage;
import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.appearance.SightingTables;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.timeline.TimelineTables;
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
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActorPlansIT {

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(
                new ActorProjection(),
                new ActorRoleProjection(),
                SightingTables.presences(),
                TimelineTables.timeline());
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
        QueryPlan byName = plan(filter(null, null, null, "v996"));
        QueryPlan byShortName = plan(filter(null, null, null, "v"));
        QueryPlan byPlace = plan(filter(null, "v17", null, null));

        // Then
        assertThat(byName.indexes()).contains("actor_by_name_words");
        assertThat(byName.scanned()).isEmpty();
        // So many match that they are met soon in order.
        assertThat(byShortName.indexes()).contains("actor_by_name");
        assertThat(byShortName.scanned()).isEmpty();
        assertThat(byShortName.sorts()).isFalse();
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
        assertThat(sightings.indexes()).contains("presence_by_actor", "timeline_by_actor");
        assertThat(sightings.scanned()).isEmpty();
        assertThat(roles.indexes()).containsExactly("actor_role_by_observed");
    }

    @ParameterizedTest
    @CsvSource({"observed, actor_role_by_observed", "-observed, actor_role_by_known_observed"})
    void the_offices_of_one_are_read_in_order(String sort, String index) {
        // When
        QueryPlan first = plans.ofList(rows -> offices(rows, null, null), ActorRoles.ORDERS, sort);
        QueryPlan later = plans.ofLaterPage(rows -> offices(rows, null, null), ActorRoles.ORDERS, sort);

        // Then
        assertThat(first).matches(plan -> plan.readsInOrderOf(index));
        assertThat(later).matches(plan -> plan.readsInOrderOf(index)).matches(QueryPlan::beginsInTheMiddle);
    }

    @ParameterizedTest
    @ValueSource(strings = {"possible", "certain"})
    void the_offices_of_one_in_an_organisation_and_on_a_day_are_found_by_actor(String certainty) {
        // When
        QueryPlan inOne = plans.ofList(rows -> offices(rows, "v18", null), ActorRoles.ORDERS, null);
        QueryPlan onDay = plans.ofList(
                rows -> ActorRoles.of(rows, "v17", HeldOn.of(LocalDate.parse("2019-09-16"), certainty), null),
                ActorRoles.ORDERS,
                null);

        // Then
        assertThat(inOne.scanned()).isEmpty();
        assertThat(inOne.indexes()).containsExactly("actor_role_by_organisation");
        assertThat(onDay.scanned()).isEmpty();
        assertThat(onDay.sought()).anyMatch(condition -> condition.contains("actor_id = 'v17'"));
    }

    @Test
    void a_single_one_is_found_by_id() {
        assertThat(plans.of(rows -> Actors.find(rows, "k17")).indexes()).contains("actor_by_id");
    }

    private static Selection<ActorRoleEntity> offices(RowSource rows, @Nullable String org, @Nullable LocalDate day) {
        return ActorRoles.of(rows, "v17", HeldOn.of(day, null), org);
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
