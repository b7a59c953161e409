package io.entente.query.readmodel.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.Reader;
import io.entente.query.readmodel.Facts;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the delegation of the sample went, what it saw and whom it met. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisitsAndSitesIT {

    private static final String PARTNERSHIP = "partnership=fr-idf~vn-hn";
    private static final String OWN = "fr-sort~vn-sort";
    private static final String LONG_BEFORE = "knownAt=1999-01-01T00:00:00Z";

    @Inject
    Log log;

    private Reader reader;

    @BeforeEach
    void write() {
        reader = new Reader(log.append(SampleEvents.events()));
    }

    @Test
    void the_site_has_its_visits_and_whom_the_visitors_side_met() {
        // When
        JsonPath site = reader.json("/sites/site-seine-aval");

        // Then
        assertThat(site.getString("siteId")).isEqualTo("site-seine-aval");
        assertThat(site.getString("name.fr")).isEqualTo("Station d'épuration Seine Aval");
        assertThat(site.getList("nameAsReported")).containsExactly("Sein Aval Wastewater Treatment Plant");
        assertThat(site.getList("visits")).hasSize(1);
        assertThat(site.getString("visits[0].eventId")).isEqualTo("idf-hn-site-visit-seine-aval");
        assertThat(site.getList("visits[0].visitors")).containsExactly("person-hoang-trung-hai");
        assertThat(site.getInt("met.unnamedGroups")).isEqualTo(1);
        assertThat(site.getList("met.organisations"))
                .containsExactly("org-region-ile-de-france", "org-french-communist-party", "org-french-senate");
        assertThat(site.getList("eventIds.id"))
                .containsExactly("idf-hn-site-visit-seine-aval", "idf-hn-visit-hai-france-correction-1");
    }

    @Test
    void sites_are_found_by_kind_field_and_partnership() {
        assertThat(reader.json("/sites?siteKind=wastewater-treatment-plant&field=wastewater-treatment&" + PARTNERSHIP)
                        .getList("items.siteId"))
                .containsExactly("site-seine-aval");
        assertThat(reader.json("/sites?siteKind=museum&" + PARTNERSHIP).getList("items"))
                .isEmpty();
    }

    @Test
    void the_visit_is_found_by_direction_head_and_its_corrected_year() {
        // When
        JsonPath visits = reader.json("/visits?direction=vn-hn/fr&head=person-hoang-trung-hai"
                + "&from=2019-01-01&to=2019-12-31&match=certain");

        // Then
        assertThat(visits.getList("items.visitId")).containsExactly("fr-idf~vn-hn.visit.hai-france");
        assertThat(visits.getString("items[0].head.actorId")).isEqualTo("person-hoang-trung-hai");
        assertThat(visits.getString("items[0].occurred.edtf")).isEqualTo("2019-09-14/2019-09-18");
        assertThat(visits.getList("items[0].eventIds.id"))
                .containsExactly("idf-hn-visit-hai-france", "idf-hn-visit-hai-france-correction-1");
        assertThat(reader.json("/visits?direction=fr/&" + PARTNERSHIP).getList("items"))
                .isEmpty();
    }

    @Test
    void organisations_met_tell_by_whom_where_and_how_often() {
        // When
        JsonPath met = reader.json("/organisations-met?by=org-hanoi&" + PARTNERSHIP);

        // Then
        assertThat(met.getList("items.organisationId"))
                .containsExactly("org-french-communist-party", "org-french-senate", "org-region-ile-de-france");
        assertThat(met.getList("items.meetings")).containsExactly(1, 1, 1);
        assertThat(met.getString("items[1].name.fr")).isEqualTo("Sénat");
        assertThat(met.getList("items[1].people")).containsExactly("Christian Cambon");
        assertThat(met.getList("items[1].metBy"))
                .containsExactly("person-duong-duc-tuan", "org-hanoi-peoples-committee", "org-hanoi");
        assertThat(met.getList("items[1].places")).containsExactly("vn-hn");
        assertThat(met.getList("items[1].eventIds.id"))
                .containsExactly("idf-hn-meeting-tuan-cambon", "idf-hn-meeting-tuan-cambon-correction-1");
    }

    @Test
    void sites_are_sorted_by_name_and_by_their_last_visit() {
        // Given
        append(
                siteVisit("sort-a", "site-sort-1", "Ébène", "2003-01-01"),
                siteVisit("sort-b", "site-sort-2", "Zinc", "2002-01-01"),
                siteVisit("sort-c", "site-sort-3", "Acier", "2001-01-01"),
                siteVisit("sort-d", "site-sort-3", "Acier", "2004-01-01"));

        // When, Then
        assertThat(sites("site")).containsExactly("site-sort-1", "site-sort-2", "site-sort-3");
        assertThat(sites("name")).containsExactly("site-sort-3", "site-sort-1", "site-sort-2");
        assertThat(sites("-name")).containsExactly("site-sort-2", "site-sort-1", "site-sort-3");
        assertThat(sites("occurred")).containsExactly("site-sort-2", "site-sort-1", "site-sort-3");
        assertThat(sites("-occurred")).containsExactly("site-sort-3", "site-sort-1", "site-sort-2");
    }

    @Test
    void organisations_met_are_sorted_by_name_by_how_often_and_by_when() {
        // Given
        append(
                met("sort-m1", "2001-01-01", "org-sort-b"),
                met("sort-m2", "2002-01-01", "org-sort-b"),
                met("sort-m3", "2003-01-01", "org-sort-a"));

        // When, Then
        assertThat(organisations("meetings")).containsExactly("org-sort-a", "org-sort-b");
        assertThat(organisations("-meetings")).containsExactly("org-sort-b", "org-sort-a");
        assertThat(organisations("lastMet")).containsExactly("org-sort-b", "org-sort-a");
        assertThat(organisations("-lastMet")).containsExactly("org-sort-a", "org-sort-b");
        assertThat(organisations("-name")).containsExactly("org-sort-b", "org-sort-a");
        assertThat(reader.json("/organisations-met?by=org-hanoi&sort=name&" + PARTNERSHIP)
                        .getList("items.name.en"))
                .containsExactly("French Communist Party", "Île-de-France Region", "Senate of France");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "meetings", "-meetings", "lastMet", "-lastMet"})
    void pages_of_organisations_in_every_order_show_each_once(String sort) {
        // Given
        String list = "/organisations-met?by=org-hanoi&sort=" + sort + "&" + PARTNERSHIP;
        List<Object> all = reader.json(list).getList("items.organisationId");

        // When
        var paged = new ArrayList<Object>();
        String next = list + "&limit=1";
        while (next != null) {
            JsonPath page = reader.json(next);
            paged.addAll(page.getList("items.organisationId"));
            next = page.getString("next");
        }

        // Then
        assertThat(paged).hasSizeGreaterThan(2).isEqualTo(all);
    }

    @Test
    void visits_are_found_by_the_parties_and_by_how_sure_their_dates_are() {
        // Given
        String found = "fr-idf~vn-hn.visit.hai-france";

        // When, Then
        assertThat(visits("country=FR&place=vn-hn")).contains(found);
        assertThat(visits("country=LA")).doesNotContain(found);
        assertThat(visits("place=la-vt")).doesNotContain(found);
        assertThat(visits("confidence=high")).contains(found);
        assertThat(visits("confidence=medium&confidence=high")).contains(found);
        assertThat(visits("confidence=low")).doesNotContain(found);
        assertThat(visits("country=FR&" + PARTNERSHIP + "&knownAt=2999-01-01T00:00:00Z"))
                .contains(found);
        assertThat(visits("country=LA&" + PARTNERSHIP + "&knownAt=2999-01-01T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void organisations_met_on_days_that_are_less_sure_are_left_out() {
        // Given
        String list = "/organisations-met?by=org-hanoi&" + PARTNERSHIP + "&confidence=";

        // When, Then
        assertThat(reader.json(list + "medium").getList("items.organisationId")).contains("org-french-senate");
        assertThat(reader.json(list + "high").getList("items.organisationId")).doesNotContain("org-french-senate");
    }

    private void append(CloudEvent... events) {
        reader = new Reader(reader.written().including(log.append(List.of(events))));
    }

    private List<String> visits(String filters) {
        return reader.json("/visits?limit=500&" + filters).getList("items.visitId");
    }

    private List<String> sites(String sort) {
        return reader.json("/sites?partnership=" + OWN + "&sort=" + sort).getList("items.siteId");
    }

    private List<String> organisations(String sort) {
        return reader.json("/organisations-met?by=person-sort&partnership=" + OWN + "&sort=" + sort)
                .getList("items.organisationId");
    }

    private static CloudEvent siteVisit(String slug, String siteId, String name, String date) {
        return own(
                Facts.event(slug, "SiteVisited", date, """
                {"siteVisitId": "%s", "visitors": [],
                 "site": {"siteId": "%s", "name": {"fr": "%s"}}}""".formatted(Facts.entity("site-visit", slug), siteId, name)));
    }

    private static CloudEvent met(String slug, String date, String organisation) {
        return own(Facts.event(slug, "MeetingHeld", date, """
                {"meetingId": "%s", "meetingKind": "bilateral-talks", "participantsComplete": false, "participants": [
                    {"actorId": "person-sort", "kind": "person", "nameAsReported": "S", "side": "vn-sort"},
                    {"actorId": "%s", "kind": "organisation", "nameAsReported": "O", "side": "fr-sort"}]}""".formatted(Facts.entity("meeting", slug), organisation)));
    }

    private static CloudEvent own(CloudEvent event) {
        String json = new String(CloudEventCodec.encode(event), StandardCharsets.UTF_8).replace(Facts.STREAM, OWN);
        return CloudEventCodec.structured(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_year_in_doubt_is_possible_and_not_certain() {
        // When
        String in2024 = "/organisations-met?by=org-hanoi&from=2024-01-01&to=2024-12-31&" + PARTNERSHIP;

        // Then
        assertThat(reader.json(in2024).getList("items.organisationId")).containsExactly("org-french-senate");
        assertThat(reader.json(in2024 + "&match=certain").getList("items")).isEmpty();
    }

    @Test
    void before_anything_was_recorded_nothing_was_known() {
        for (String list : new String[] {"/visits", "/sites", "/organisations-met"}) {
            assertThat(reader.json(list + "?" + PARTNERSHIP + "&" + LONG_BEFORE).getList("items"))
                    .as(list)
                    .isEmpty();
        }
    }

    @Test
    void what_is_known_in_the_far_future_is_what_is_known_now() {
        for (String list : new String[] {"/visits", "/sites", "/organisations-met"}) {
            String address = list + "?" + PARTNERSHIP;
            assertThat(reader.json(address + "&knownAt=2999-01-01T00:00:00Z").getList("items"))
                    .as(list)
                    .isNotEmpty()
                    .isEqualTo(reader.json(address).getList("items"));
        }
    }

    @Test
    void lists_are_tables_too() {
        assertThat(reader.get("/visits.csv?" + PARTNERSHIP).asString()).contains("fr-idf~vn-hn.visit.hai-france");
        assertThat(reader.get("/sites.csv?" + PARTNERSHIP).asString()).contains("Seine Aval");
        assertThat(reader.get("/organisations-met.csv?" + PARTNERSHIP).asString())
                .contains("org-french-senate");
    }

    @Test
    void what_nobody_visited_is_not_found() {
        assertThat(reader.get("/sites/site-nowhere").statusCode()).isEqualTo(404);
        assertThat(reader.get("/visits/fr-idf~vn-hn.visit.never").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/visits?direction=vn-hn",
                "/visits?match=perhaps",
                "/visits?from=2020-01-01&to=2019-01-01",
                "/visits?sort=head",
                "/visits?knownAt=2026-11-22T09:00:00Z",
                "/sites?sort=visits",
                "/organisations-met?sort=side",
                "/visits?confidence=sure",
                "/sites?colour=red",
                "/organisations-met?match=perhaps"
            })
    void a_parameter_that_cannot_be_used_is_refused(String address) {
        assertThat(reader.get(address).statusCode()).isEqualTo(400);
    }
}
