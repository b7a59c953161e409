package io.entente.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.QueryOnStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters that mean the same in several lists. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommonFiltersIT extends OnSample {

    private static final String TIMELINE = "/partnerships/fr-idf~vn-hn/timeline?limit=500";
    private static final String FIRST = "fr-idf~vn-hn.agreement.2018-2021";
    private static final String TASK = "fr-idf~vn-hn.task.water-club-advice";

    @Test
    void agreements_are_found_by_the_parties_and_by_how_sure_the_signature_is() {
        assertThat(agreements("country=VN&place=fr-idf")).contains(FIRST);
        assertThat(agreements("country=VN&place=la-vt")).doesNotContain(FIRST);
        assertThat(agreements("country=LA")).doesNotContain(FIRST);
        assertThat(agreements("confidence=high")).contains(FIRST);
        assertThat(agreements("confidence=medium&confidence=low")).doesNotContain(FIRST);
        assertThat(agreements("country=LA&partnership=fr-idf~vn-hn&knownAt=2999-01-01T00:00:00Z"))
                .isEmpty();
        assertThat(agreements("country=FR&partnership=fr-idf~vn-hn&knownAt=2999-01-01T00:00:00Z"))
                .contains(FIRST);
    }

    @Test
    void follow_ups_are_found_by_the_parties_and_by_how_sure_their_making_is() {
        assertThat(followUps("country=FR&place=vn-hn")).contains(TASK);
        assertThat(followUps("country=LA")).doesNotContain(TASK);
        assertThat(followUps("confidence=medium")).contains(TASK);
        assertThat(followUps("confidence=high")).doesNotContain(TASK);
        assertThat(followUps("country=FR&confidence=medium&asOf=2025-01-01")).contains(TASK);
        assertThat(followUps("country=LA&confidence=medium&asOf=2025-01-01")).doesNotContain(TASK);
    }

    @Test
    void a_timeline_of_sure_days_leaves_the_others_out() {
        // When
        List<String> all = read(TIMELINE).jsonPath().getList("items.eventId");
        List<String> high = read(TIMELINE + "&confidence=high").jsonPath().getList("items.eventId");
        List<String> others =
                read(TIMELINE + "&confidence=medium&confidence=low").jsonPath().getList("items.eventId");

        // Then
        assertThat(high).contains("idf-hn-visit-hai-france").doesNotContain("idf-hn-meeting-tuan-cambon");
        assertThat(others).contains("idf-hn-meeting-tuan-cambon").doesNotContain("idf-hn-visit-hai-france");
        assertThat(all).hasSize(high.size() + others.size());
    }

    @Test
    void a_rule_in_words_is_in_the_language_of_the_reader() {
        assertThat(read("/agreements/" + FIRST + "?lang=vi").jsonPath().getString("inForceRule"))
                .isEqualTo("chắc chắn 2018-06-30..2021-12-31, có thể từ 2018-06-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agreements?confidence=sure",
                "/follow-ups?confidence=high&confidence=sure",
                TIMELINE + "&confidence=HIGH"
            })
    void a_degree_of_confidence_that_there_is_not_is_refused(String address) {
        // When
        Response answer = get(address);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].detail")).startsWith("confidence");
    }

    private List<String> agreements(String filters) {
        return read("/agreements?limit=500&" + filters).jsonPath().getList("items.agreementId");
    }

    private List<String> followUps(String filters) {
        return read("/follow-ups?limit=500&" + filters).jsonPath().getList("items.targetId");
    }
}
