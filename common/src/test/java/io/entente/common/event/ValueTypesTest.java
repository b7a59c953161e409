package io.entente.common.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.entente.common.codec.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ValueTypesTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr-idf~vn-hn", "la-vt~vn-hn", "fr-idf~vn-hn~2", "fr-idf~la-vt~vn-hn", "paris~tokyo"})
    void a_partnership_is_named_by_the_codes_of_its_places(String id) {
        assertThat(new PartnershipId(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vn-hn", "fr-idf~", "FR-IDF~VN-HN", "fr idf~vn-hn", "fr-idf~vn-hn\n", "fr-idf~~vn-hn"})
    void another_text_names_no_partnership(String id) {
        assertThatExceptionOfType(MalformedIdException.class)
                .isThrownBy(() -> new PartnershipId(id))
                .satisfies(malformed -> assertThat(malformed.id()).isEqualTo(id))
                .withMessageContaining("fr-idf~vn-hn");
    }

    @Test
    void an_id_of_more_than_200_characters_is_refused() {
        assertThat(new PlaceId("a".repeat(200)).value()).hasSize(200);
        assertThatExceptionOfType(MalformedIdException.class).isThrownBy(() -> new PlaceId("a".repeat(201)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fr-idf~vn-hn.meeting.hai-pecresse",
                "fr-idf~vn-hn.programme.hanoi-2018-2021.funding.afd",
                "org-hanoi.in.org-club"
            })
    void an_entity_is_named_below_something_else(String id) {
        assertThat(new EntityId(id).value()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-idf~vn-hn", "fr-idf~vn-hn.meeting", "fr-idf~vn-hn..x", "fr-idf~vn-hn.Meeting.x"})
    void another_text_names_no_entity(String id) {
        assertThatExceptionOfType(MalformedIdException.class).isThrownBy(() -> new EntityId(id));
    }

    @Test
    void texts_are_held_in_nfc_whatever_form_they_came_in() {
        // Given
        String decomposed = "Ha\u0300 No\u0323\u0302i";

        // Then
        assertThat(LangMap.of("vi", decomposed).in("vi")).hasValue("H\u00e0 N\u1ed9i");
    }

    @Test
    void the_languages_of_a_text_keep_their_order() throws IOException {
        // Given
        String json = "{\"vi\":\"x\",\"en\":\"y\",\"fr\":\"z\"}";

        // Then
        assertThat(Json.mapper().writeValueAsString(Json.mapper().readValue(json, LangMap.class)))
                .isEqualTo(json);
    }

    @Test
    void an_amount_keeps_its_digits_on_the_way_through_json() throws IOException {
        // Given
        String json = "{\"known\":true,\"amount\":\"120000000000000000.10\",\"currency\":\"VND\"}";

        // Then
        assertThat(Json.mapper().writeValueAsString(Json.mapper().readValue(json, Money.class)))
                .isEqualTo(json);
    }

    @Test
    void a_list_that_is_absent_is_empty_and_none_can_be_changed_later() {
        // Given
        var ids = new ArrayList<>(List.of("src-000-photo-1"));
        var item = new MediaItem("src-000-photo", "photo", null, null, null, ids, null);

        // When
        ids.clear();

        // Then
        assertThat(item.depicts()).hasSize(1);
        assertThat(new MediaItem("src-000-photo", "photo", null, null, null, null, null).depicts())
                .isEmpty();
    }

    @Test
    void what_is_missing_is_named_as_on_the_wire() {
        assertThatExceptionOfType(MissingComponentException.class)
                .isThrownBy(() -> new Party(new ActorId("org-hanoi"), null))
                .satisfies(missing -> assertThat(missing.component()).isEqualTo("placeId"));
        assertThatExceptionOfType(MissingComponentException.class)
                .isThrownBy(() -> new MediaItem("m", "photo", null, null, null, Arrays.asList("a", null), null))
                .withMessage("depicts[1] is missing");
        assertThatExceptionOfType(MissingComponentException.class)
                .isThrownBy(() -> new LangMap(Collections.singletonMap("en", null)))
                .withMessage("en is missing");
        assertThat(new LangMap(Map.of())).isEqualTo(LangMap.NONE);
    }
}
