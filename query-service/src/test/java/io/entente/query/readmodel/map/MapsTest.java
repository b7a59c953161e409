package io.entente.query.readmodel.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.common.codec.Json;
import io.entente.common.date.FuzzyDate;
import io.entente.common.date.LabelLanguage;
import io.entente.common.event.LangMap;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.selection.RowSource;
import java.io.IOException;
import java.util.List;
import org.geojson.FeatureCollection;
import org.geojson.LngLatAlt;
import org.geojson.MultiLineString;
import org.geojson.Point;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is written with one library, read with another. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MapsTest {

    private static final ObjectMapper OTHER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final MapFilter EVERYTHING = new MapFilter(MapFilter.layers(List.of()), null, null, null);

    @Test
    void a_point_is_longitude_first_and_says_on_what_it_rests() throws IOException {
        // When
        var map = read(drawn(EVERYTHING, row("sites", 2.1656, 48.9736)));

        // Then
        assertThat(map.getFeatures()).singleElement().satisfies(feature -> {
            LngLatAlt point = ((Point) feature.getGeometry()).getCoordinates();
            assertThat(point.getLongitude()).isEqualTo(2.1656);
            assertThat(point.getLatitude()).isEqualTo(48.9736);
            assertThat(feature.<String>getProperty("geoBasis")).isEqualTo("external");
            assertThat(feature.<String>getProperty("edtf")).isEqualTo("2019-09-14");
        });
    }

    @Test
    void events_of_two_sources_are_two_features_even_with_the_same_id() {
        // Given
        MapEntity other = row("sites", 2.1656, 48.9736);
        other.source = "urn:entente:others";

        // When
        var map = drawn(EVERYTHING, row("sites", 2.1656, 48.9736), other);

        // Then
        assertThat(map.features())
                .extracting(Feature::id)
                .containsExactly("sites@urn:entente:test", "sites@urn:entente:others");
    }

    @Test
    void what_nobody_can_place_has_no_geometry_and_says_so() throws IOException {
        // When
        String json = json(drawn(EVERYTHING, row("meetings", null, null)));

        // Then
        assertThat(json).contains("\"geometry\":null");
        assertThat(OTHER.readValue(json, FeatureCollection.class).getFeatures())
                .singleElement()
                .satisfies(feature -> assertThat(feature.getGeometry()).isNull());
    }

    @Test
    void a_partnership_across_the_antimeridian_is_cut_there() throws IOException {
        // When
        var map = read(drawn(EVERYTHING, partnership(), place("xx-east", 170.0), place("xx-west", -170.0)));

        // Then
        assertThat(map.getFeatures()).singleElement().satisfies(feature -> {
            var lines = (MultiLineString) feature.getGeometry();
            assertThat(lines.getCoordinates()).hasSize(2);
            assertThat(feature.<String>getProperty("geoBasis")).isEqualTo("centroid");
        });
    }

    @Test
    void a_partnership_is_in_a_box_that_its_line_passes() {
        // Given
        var around = new MapFilter(MapFilter.layers(List.of()), new BoundingBox(178, -1, 180, 1), null, null);
        var elsewhere = new MapFilter(MapFilter.layers(List.of()), new BoundingBox(0, -1, 10, 1), null, null);
        var rows = new MapEntity[] {partnership(), place("xx-east", 170.0), place("xx-west", -170.0)};

        // Then
        assertThat(drawn(around, rows).features()).hasSize(1);
        assertThat(drawn(elsewhere, rows).features()).isEmpty();
    }

    private static io.entente.query.readmodel.map.FeatureCollection drawn(MapFilter filter, MapEntity... rows) {
        return new Maps(new GivenRows(List.of(rows)), LabelLanguage.EN).draw(filter);
    }

    private static FeatureCollection read(io.entente.query.readmodel.map.FeatureCollection map) throws IOException {
        return OTHER.readValue(json(map), FeatureCollection.class);
    }

    private static String json(io.entente.query.readmodel.map.FeatureCollection map) throws IOException {
        return Json.mapper().writeValueAsString(map);
    }

    private static MapEntity partnership() {
        MapEntity row = row("partnerships", null, null);
        row.places = new String[] {"xx-east", "xx-west"};
        return row;
    }

    private static MapEntity place(String id, double lon) {
        MapEntity row = row("places", lon, 0.0);
        row.places = new String[] {id};
        return row;
    }

    private static MapEntity row(String layer, @Nullable Double lon, @Nullable Double lat) {
        var row = new MapEntity();
        row.streamId = "xx-east~xx-west";
        row.featureKey = layer;
        row.layer = layer;
        row.source = "urn:entente:test";
        row.eventId = layer;
        row.type = "SiteVisited";
        row.occurred = new EffectiveDate(FuzzyDate.ofStated("2019-09-14"), true);
        row.name = LangMap.of("en", "Name");
        row.lon = lon;
        row.lat = lat;
        row.geoBasis = lon == null ? null : "external";
        row.places = new String[0];
        row.sources = List.of();
        return row;
    }

    /** Answers by the layer that a statement names. */
    private record GivenRows(List<MapEntity> all) implements RowSource {

        @Override
        public String from(String table, List<Object> values) {
            return table;
        }

        @Override
        public <E> List<E> rows(String sql, List<Object> values, int rowsMax, Class<E> entity) {
            return all.stream()
                    .filter(row -> sql.contains("'" + row.layer + "'")
                            || (sql.contains("layer = any")
                                    && !row.layer.equals("partnerships")
                                    && !row.layer.equals("places")))
                    .map(entity::cast)
                    .toList();
        }
    }
}
