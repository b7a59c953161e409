package io.entente.query.readmodel.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.Reader;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is tied to whom in the sample. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GraphIT {

    private static final String HANOI = "/graph?ego=org-hanoi";
    private static final String PARTNERSHIP = "partnership=fr-idf~vn-hn";

    @Inject
    Log log;

    private Reader reader;

    @BeforeEach
    void write() {
        reader = new Reader(log.append(SampleEvents.events()));
    }

    @Test
    void the_city_is_tied_by_partnerships_money_and_a_membership_under_consideration() {
        // When
        JsonPath graph = reader.json(HANOI);

        // Then
        assertThat(graph.getList("nodes.id", String.class))
                .containsSubsequence(
                        "org-hanoi",
                        "org-region-ile-de-france",
                        "org-vientiane",
                        "org-afd",
                        "org-international-water-suppliers-club");
        assertThat(edges(graph))
                .contains(
                        "org-hanoi org-region-ile-de-france partnership since 1989 weight 40 amountKnown null",
                        "org-hanoi org-vientiane partnership-observed since null weight 2 amountKnown null",
                        "org-afd org-hanoi funding since 2018? weight 1 amountKnown false");
        assertThat(graph.getList("edges.findAll { it.kind == 'membership-under-consideration' }.to"))
                .contains("org-international-water-suppliers-club");
        assertThat(graph.getList("edges.kind")).doesNotContain("met");
        assertThat(graph.getBoolean("truncated")).isFalse();
    }

    @Test
    void one_partnership_is_a_network_of_its_own_and_meetings_are_drawn_when_asked_for() {
        // When
        JsonPath usual = reader.json("/graph?" + PARTNERSHIP);
        JsonPath met = reader.json("/graph?edge=met&" + PARTNERSHIP);

        // Then
        assertThat(usual.getList("edges.kind"))
                .containsExactly("partnership", "funding", "membership-under-consideration");
        assertThat(met.getList("nodes.id"))
                .containsExactlyInAnyOrder(
                        "org-hanoi", "org-region-ile-de-france", "org-french-communist-party", "org-french-senate");
        assertThat(met.getList("edges.kind")).containsOnly("met");
        assertThat(met.getString("nodes.find { it.id == 'org-french-senate' }.name.fr"))
                .isEqualTo("Sénat");
    }

    @Test
    void two_steps_reach_whom_one_step_does_not() {
        // When
        JsonPath oneStep = reader.json("/graph?ego=org-afd&depth=1&" + PARTNERSHIP);
        JsonPath twoSteps = reader.json("/graph?ego=org-afd&depth=2&" + PARTNERSHIP);

        // Then
        assertThat(oneStep.getList("nodes.id")).containsExactly("org-afd", "org-hanoi");
        assertThat(twoSteps.getList("nodes.id")).contains("org-region-ile-de-france");
    }

    @Test
    void ties_that_cannot_have_begun_since_a_day_are_left_out() {
        // When
        JsonPath since2000 = reader.json("/graph?since=2000-01-01&" + PARTNERSHIP);

        // Then
        assertThat(since2000.getList("edges.kind")).containsExactly("funding", "membership-under-consideration");
    }

    @Test
    void ties_that_began_later_than_the_day_are_left_out() {
        // When
        JsonPath in2000 = reader.json("/graph?asOf=2000-01-01&" + PARTNERSHIP);
        JsonPath in2018 = reader.json("/graph?asOf=2018-12-31&" + PARTNERSHIP);

        // Then
        assertThat(in2000.getList("edges.kind")).containsExactly("partnership");
        assertThat(in2018.getList("edges.kind")).containsExactly("partnership", "funding");
    }

    @Test
    void before_anything_was_recorded_there_was_no_network() {
        assertThat(reader.json("/graph?knownAt=1999-01-01T00:00:00Z&" + PARTNERSHIP)
                        .getList("edges"))
                .isEmpty();
        assertThat(reader.json("/graph?knownAt=2999-01-01T00:00:00Z&" + PARTNERSHIP)
                        .getList("edges"))
                .hasSize(3);
    }

    @Test
    void the_network_is_graphml_that_a_parser_of_its_own_reads() {
        // Given
        var read = GraphMlTest.empty();

        // When
        var answer = reader.get("/graph.graphml?lang=fr&" + PARTNERSHIP);
        GraphMlTest.importer().importGraph(read, new StringReader(answer.asString()));

        // Then
        assertThat(answer.contentType()).startsWith("application/graphml+xml");
        assertThat(answer.asString()).contains("Région Île-de-France");
        assertThat(read.vertexSet()).hasSize(4);
        assertThat(read.containsEdge("org-hanoi", "org-region-ile-de-france")).isTrue();
    }

    @Test
    void labels_are_in_the_language_of_the_reader_and_names_in_all() {
        // Given
        String senate = "nodes.find { it.id == 'org-french-senate' }";
        String met = "/graph?edge=met&" + PARTNERSHIP;

        // When
        JsonPath usual = reader.json(met);
        JsonPath french = reader.json(met + "&lang=fr");

        // Then
        assertThat(usual.getString(senate + ".label")).isEqualTo(usual.getString(senate + ".name.en"));
        assertThat(french.getString(senate + ".label")).isEqualTo("Sénat");
        assertThat(french.getMap(senate + ".name")).isEqualTo(usual.getMap(senate + ".name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ego=hanoi",
                "depth=2",
                "ego=org-hanoi&depth=4",
                "edge=married",
                "since=1989",
                "asOf=1989",
                "knownAt=2026-11-22T09:00:00Z",
                "sort=weight"
            })
    void a_parameter_that_cannot_be_used_is_refused(String parameters) {
        assertThat(reader.get("/graph?" + parameters).statusCode()).isEqualTo(400);
    }

    private static List<String> edges(JsonPath graph) {
        return graph.getList("edges.collect { it.from + ' ' + it.to + ' ' + it.kind + ' since ' + it.since"
                + " + ' weight ' + it.weight + ' amountKnown ' + it.amountKnown }");
    }
}
