package io.entente.query.readmodel.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.Reader;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The actors of the sample, their offices, and where they were seen. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActorsIT {

    private static final String HAI = "/actors/person-hoang-trung-hai";

    @Inject
    Log log;

    private Reader reader;

    @BeforeEach
    void write() {
        reader = new Reader(log.append(SampleEvents.events()));
    }

    @Test
    void somebody_has_names_an_office_without_a_term_and_was_seen_during_the_visit() {
        // When
        JsonPath actor = reader.json(HAI);

        // Then
        assertThat(actor.getMap("name")).containsEntry("en", "Hoang Trung Hai").containsEntry("vi", "Hoàng Trung Hải");
        assertThat(actor.getList("roles")).hasSize(1);
        assertThat(actor.getString("roles[0].code")).isEqualTo("party-secretary");
        assertThat(actor.getString("roles[0].organisationId")).isEqualTo("org-hanoi-party-committee");
        assertThat(actor.getString("roles[0].observed.edtf")).isEqualTo("[2019-09-14..2019-09-18]");
        assertThat(actor.getMap("roles[0]")).containsEntry("term", null);
        assertThat(actor.getMap("appearances"))
                .containsEntry("meetings", 3)
                .containsEntry("visits", 1)
                .containsEntry("siteVisits", 1)
                .containsEntry("statements", 5);
        assertThat(actor.getString("firstSeen")).isEqualTo("2019-09-14");
        assertThat(actor.getString("lastSeen")).isEqualTo("2019-09-18");
        assertThat(actor.getList("eventIds.id"))
                .containsExactly("person-hoang-trung-hai-registered", "person-hoang-trung-hai-role-party-secretary");
        assertThat(actor.getList("sources")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "duong%20duc%20tuan, person-duong-duc-tuan",
        "Tu%E1%BA%A5n, person-duong-duc-tuan",
        "pecresse, person-valerie-pecresse",
        "christian%20camb, person-christian-cambon"
    })
    void a_name_is_found_by_the_beginnings_of_its_words_however_they_are_typed(String q, String actorId) {
        assertThat(reader.json("/actors?q=" + q).getList("items.actorId")).containsExactly(actorId);
    }

    @Test
    void a_city_is_found_with_and_without_the_space_in_its_name() {
        assertThat(reader.json("/actors?limit=100&q=hanoi").getList("items.actorId"))
                .contains("org-hanoi");
        assertThat(reader.json("/actors?limit=100&q=ha%20noi").getList("items.actorId", String.class))
                .contains("org-hanoi");
    }

    @Test
    void an_office_was_possibly_held_on_the_days_of_the_visit_and_on_no_other_day() {
        // When
        JsonPath during = reader.json("/actors?roleOn=2019-09-16&org=org-hanoi-party-committee");
        JsonPath certainly = reader.json("/actors?roleOn=2019-09-16&org=org-hanoi-party-committee&certainty=certain");
        JsonPath before = reader.json("/actors?roleOn=2019-09-13&org=org-hanoi-party-committee");
        JsonPath anybody = reader.json("/actors?roleOn=2019-09-16&kind=person");

        // Then
        assertThat(during.getList("items.actorId")).containsExactly("person-hoang-trung-hai");
        assertThat(certainly.getList("items")).isEmpty();
        assertThat(before.getList("items")).isEmpty();
        assertThat(anybody.getList("items.actorId"))
                .contains("person-hoang-trung-hai", "person-valerie-pecresse", "person-fabien-roussel")
                .doesNotContain("person-duong-duc-tuan");
    }

    @Test
    void those_of_an_organisation_hold_an_office_in_it_or_are_part_of_it() {
        assertThat(reader.json("/actors?org=org-hanoi-peoples-committee").getList("items.actorId"))
                .containsExactly(
                        "person-duong-duc-tuan", "org-hanoi-dept-construction", "org-hanoi-dept-foreign-affairs");
    }

    @Test
    void vietnamese_names_are_sorted_by_the_given_name_for_vietnamese_readers() {
        // When
        JsonPath english = reader.json("/actors?kind=person&sort=name&lang=en&limit=100");
        JsonPath inVietnamese = reader.json("/actors?kind=person&sort=name&lang=vi&limit=100");

        // Then
        assertThat(english.getList("items.actorId", String.class))
                .containsSubsequence("person-duong-duc-tuan", "person-fabien-roussel", "person-hoang-trung-hai");
        assertThat(inVietnamese.getList("items.actorId", String.class))
                .containsSubsequence("person-fabien-roussel", "person-hoang-trung-hai", "person-duong-duc-tuan");
    }

    @Test
    void who_was_seen_last_comes_first_and_who_never_was_comes_last_on_however_many_pages() {
        // When
        JsonPath whole = reader.json("/actors?sort=-lastSeen&limit=100&place=vn-hn");
        JsonPath first = reader.json("/actors?sort=-lastSeen&limit=2&place=vn-hn");
        JsonPath second = reader.json(first.getString("next"));

        // Then
        var ids = whole.getList("items.actorId", String.class);
        assertThat(ids.indexOf("org-hanoi-peoples-committee")).isLessThan(ids.indexOf("org-hanoi-party-committee"));
        assertThat(first.getList("items.actorId", String.class)).isEqualTo(ids.subList(0, 2));
        assertThat(second.getList("items.actorId", String.class)).isEqualTo(ids.subList(2, 4));
    }

    @Test
    void offices_are_listed_over_time_and_say_on_which_days_they_were_held() {
        // When
        JsonPath roles = reader.json("/actors/person-christian-cambon/roles");

        // Then
        assertThat(roles.getList("items.code")).containsExactlyInAnyOrder("senator", "committee-member");
        assertThat(roles.getString("items[0].heldPossibly")).isEqualTo("2022-01-30..2025-01-30");
        assertThat(roles.getString("items[0].heldCertainly")).isNull();
    }

    @Test
    void titles_at_the_time_are_told_by_appearances() {
        // When
        JsonPath meetings = reader.json(HAI + "/appearances?type=MeetingHeld");
        JsonPath committee = reader.json("/actors/org-hanoi-party-committee/appearances?type=VisitConducted");

        // Then
        assertThat(meetings.getList("items.title.en")).containsOnly("Secretary of the municipal Party Committee");
        assertThat(meetings.getList("items.occurred.yearCertain")).containsOnly(true);
        assertThat(committee.getList("items.parts")).containsExactly(List.of("affiliation"));
    }

    @Test
    void a_list_of_actors_is_a_table_too() {
        // When
        String table = reader.get("/actors.csv?kind=person").asString();

        // Then
        assertThat(table).contains("actorId").contains("appearances").contains("person-hoang-trung-hai");
    }

    @Test
    void who_is_not_registered_is_not_found() {
        assertThat(reader.get("/actors/person-nobody").statusCode()).isEqualTo(404);
        assertThat(reader.get("/actors/person-nobody/roles").statusCode()).isEqualTo(404);
        assertThat(reader.json("/actors/person-nobody/appearances").getList("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=animal",
                "roleOn=yesterday",
                "certainty=certain",
                "roleOn=2019-09-16&certainty=no",
                "q=-",
                "sort=age",
                "knownAt=2026-11-22T09:00:00Z"
            })
    void a_parameter_that_cannot_be_used_is_refused(String parameters) {
        assertThat(reader.get("/actors?" + parameters).statusCode()).isEqualTo(400);
    }
}
