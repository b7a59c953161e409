package io.entente.query.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.Reader;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Every list in each of its orders, page by page. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PagesIT {

    private static final String OWN = "partnership=" + PagedEvents.PARTNERSHIP;

    /** By operation; changes have no end and are paged below, parked events have tests of their own. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("listActors", "/actors?place=" + PagedEvents.PLACE),
            Map.entry("listActorRoles", "/actors/" + PagedEvents.PERSON + "/roles?lang=en"),
            Map.entry("listAgreements", "/agreements?" + OWN),
            Map.entry("listAppearances", "/actors/person-hoang-trung-hai/appearances?partnership=fr-idf~vn-hn"),
            Map.entry("listFieldMatrix", "/matrix/fields?" + OWN),
            Map.entry("listFindings", "/quality?asOf=2026-11-22&" + OWN),
            Map.entry("listFollowUps", "/follow-ups?asOf=2026-11-22&" + OWN),
            Map.entry("listFunding", "/funding?" + OWN),
            Map.entry("listFundingByYear", "/funding/by-year?" + OWN),
            Map.entry("listOrganisationsMet", "/organisations-met?" + OWN),
            Map.entry("listPartnerships", "/partnerships?place=vn-hn&asOf=2026-11-22"),
            Map.entry("listProgrammes", "/programmes?" + OWN),
            Map.entry("listSites", "/sites?" + OWN),
            Map.entry("listStatistics", "/statistics?by=field&" + OWN),
            Map.entry("listTimeline", "/partnerships/" + PagedEvents.PARTNERSHIP + "/timeline?lang=en"),
            Map.entry("listVisits", "/visits?" + OWN),
            Map.entry("search", "/search?q=tourism&" + OWN));

    @Inject
    Log log;

    private Reader reader;

    @BeforeEach
    void write() {
        reader = new Reader(log.append(SampleEvents.events()).including(log.append(PagedEvents.all())));
    }

    @Test
    void these_are_all_lists_that_have_pages() throws IOException {
        // Given
        var paged = new TreeSet<String>(Set.of("listChanges", "listParkedEvents"));
        paged.addAll(LISTS.keySet());

        // When
        Map<String, List<String>> parameters = QueryParameterNames.byOperation();

        // Then
        parameters.values().removeIf(names -> !names.contains("after"));
        assertThat(parameters.keySet()).isEqualTo(paged);
    }

    @Test
    void pages_in_every_order_show_each_row_once() {
        var ordersOf = new TreeMap<String, List<String>>();
        LISTS.forEach((operationId, list) -> {
            ordersOf.put(operationId, orders(list));
            for (String order : ordersOf.get(operationId)) {
                // Given
                String sorted = list + order;
                List<Object> all = items(reader.json(sorted + "&limit=500"));
                int limit = Math.min(3, Math.max(1, all.size() / 3));

                // When
                List<Object> paged = paged(sorted + "&limit=" + limit);

                // Then
                assertThat(all).as(sorted).hasSizeGreaterThan(1).doesNotHaveDuplicates();
                assertThat(paged).as(sorted).isEqualTo(all);
            }
        });
        assertThat(ordersOf.get("listTimeline"))
                .containsExactly("", "&sort=occurred", "&sort=-occurred", "&sort=recorded", "&sort=-recorded");
        assertThat(ordersOf.get("search")).containsExactly("", "&sort=relevance", "&sort=occurred", "&sort=-occurred");
    }

    @Test
    void pages_of_changes_show_each_of_them_once() {
        // Given
        String list = "/changes?" + OWN;
        List<Object> all = items(reader.json(list + "&limit=500"));

        // When
        var paged = new ArrayList<>();
        String next = list + "&limit=3";
        for (List<Object> items = List.of(next); !items.isEmpty(); paged.addAll(items)) {
            JsonPath page = reader.json(next);
            items = items(page);
            next = page.getString("next");
        }

        // Then
        assertThat(all).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(all);
    }

    private List<Object> paged(String first) {
        var paged = new ArrayList<>();
        for (String next = first; next != null; ) {
            JsonPath page = reader.json(next);
            paged.addAll(items(page));
            next = page.getString("next");
        }
        return paged;
    }

    /** None, and those that the service names when it is asked for one that no list has. */
    private List<String> orders(String list) {
        Response refusal = reader.get(list + "&sort=none");
        String fault = refusal.jsonPath().getString("errors[0].detail");
        assertThat(fault).as(refusal.asString()).isNotNull();
        Stream<String> offered = fault.contains("is not offered")
                ? Stream.of()
                : Stream.of(fault.replaceFirst(".*must be one of ", "").split(", "));
        return Stream.concat(Stream.of(""), offered.map(order -> "&sort=" + order))
                .toList();
    }

    private static List<Object> items(JsonPath page) {
        List<Object> items = page.getList("items");
        return items == null ? page.getList("hits") : items;
    }
}
