package io.entente.query.readmodel.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.history.EventKey;
import io.entente.query.readmodel.Folded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MapProjectionTest {

    @Test
    void the_plant_is_where_the_event_says() {
        // When
        var row = sample("idf-hn-site-visit-seine-aval");

        // Then
        assertThat(row.layer()).isEqualTo(Layer.SITES);
        assertThat(row.geo()).isNotNull().satisfies(geo -> {
            assertThat(geo.lon()).isEqualTo(2.1656);
            assertThat(geo.lat()).isEqualTo(48.9736);
        });
        assertThat(row.occurred().date().edtf()).isEqualTo("[2019-09-14..2019-09-18]");
    }

    @Test
    void a_meeting_in_a_country_is_at_no_point_of_it() {
        // When
        var row = sample("idf-hn-meeting-hai-pecresse");

        // Then
        assertThat(row.places()).containsExactly("fr");
        assertThat(row.geo()).isNull();
    }

    @Test
    void a_partnership_knows_the_places_of_its_parties() {
        // When
        var row = sample("idf-hn-partnership-established-1989");

        // Then
        assertThat(row.layer()).isEqualTo(Layer.PARTNERSHIPS);
        assertThat(row.places()).containsExactlyInAnyOrder("vn-hn", "fr-idf");
    }

    private static MapRow sample(String id) {
        return Folded.sample(new MapProjection(), "fr-idf~vn-hn")
                .row(new EventKey("urn:entente:seed-import", id).toString());
    }
}
