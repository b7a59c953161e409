package io.entente.query.readmodel.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.query.QueryOnStack;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.OnSample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.geojson.Feature;
import org.geojson.FeatureCollection;
import org.geojson.Point;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map of the sample over HTTP, read by another library than wrote it. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MapIT extends OnSample {

    private static final ObjectMapper OTHER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final String PLANT = "idf-hn-site-visit-seine-aval@urn:entente:seed-import";
    private static final String OWN_STREAM = "xx-map~yy-map";
    private static final String LINE_STREAM = "xx-line-a~xx-line-b";
    private static final String OWN_MAP = "/map.geojson?partnership=" + OWN_STREAM;
    private static final String MAP = "/map.geojson?partnership=fr-idf~vn-hn";

    @Test
    void the_plant_is_at_its_point() throws Exception {
        // When
        Feature plant = feature(map(MAP + "&lang=fr"), PLANT);

        // Then
        assertThat(((Point) plant.getGeometry()).getCoordinates().getLongitude())
                .isEqualTo(2.1656);
        assertThat(((Point) plant.getGeometry()).getCoordinates().getLatitude()).isEqualTo(48.9736);
        assertThat(plant.<String>getProperty("kind")).isEqualTo("SiteVisited");
        assertThat(plant.<String>getProperty("edtf")).isEqualTo("[2019-09-14..2019-09-18]");
        assertThat(plant.<String>getProperty("geoBasis")).isEqualTo("external");
        assertThat(plant.<String>getProperty("name")).contains("Seine Aval");
    }

    @Test
    void a_meeting_somewhere_in_a_country_is_on_the_list_and_not_on_the_map() throws Exception {
        // When
        Feature meeting = feature(map(MAP), "idf-hn-meeting-hai-pecresse@urn:entente:seed-import");

        // Then
        assertThat(meeting.getGeometry()).isNull();
        assertThat(read(MAP).asString()).contains("\"geometry\":null");
    }

    @Test
    void a_layer_a_box_and_a_year_narrow_the_map() throws Exception {
        assertThat(map(MAP + "&layer=sites")).hasSize(1);
        assertThat(map(MAP + "&layer=meetings")).hasSize(4);
        assertThat(map(MAP + "&layer=partnerships")).hasSize(1);
        assertThat(map(MAP + "&bbox=2,48,3,49")).extracting(Feature::getId).containsExactly(PLANT);
        assertThat(map(MAP + "&bbox=170,-10,-170,10")).isEmpty();
        assertThat(map(MAP + "&layer=meetings&year=2024"))
                .extracting(Feature::getId)
                .containsExactly("idf-hn-meeting-tuan-cambon@urn:entente:seed-import");
    }

    @Test
    void a_box_holds_the_partnerships_whose_line_passes_it() throws Exception {
        // Given
        append(
                in(LINE_STREAM, Facts.event("line", "PartnershipEstablished", "1989", """
                        {"partnershipKind": "twinning", "name": {"en": "Line"}, "parties": [
                            {"actorId": "org-a", "placeId": "xx-line-a"}, {"actorId": "org-b", "placeId": "xx-line-b"}]}""")),
                in(LINE_STREAM, at("xx-line-a", "city", "line-a", "1990-01-01", 10, 100)),
                in(LINE_STREAM, at("xx-line-b", "city", "line-b", "1990-01-01", 30, 120)));

        // Then: half way between the two, where nobody has ever met
        String line = "/map.geojson?layer=partnerships&partnership=" + LINE_STREAM;
        assertThat(map(line + "&bbox=109,18,111,22")).extracting(Feature::getId).containsExactly(own("line"));
        assertThat(map(line + "&bbox=109,-22,111,-18")).isEmpty();
    }

    @Test
    void a_box_across_the_antimeridian_holds_what_lies_on_both_sides_of_it() throws Exception {
        // Given
        append(
                meeting("east", "2019-09-15", 179.5),
                meeting("west", "2019-09-15", -179.5),
                meeting("far", "2019-09-15", 0.5));

        // Then
        assertThat(map(OWN_MAP + "&bbox=170,-10,-170,10"))
                .extracting(Feature::getId)
                .contains(own("east"), own("west"))
                .doesNotContain(own("far"));
        assertThat(map(OWN_MAP + "&bbox=-10,-10,10,10"))
                .extracting(Feature::getId)
                .contains(own("far"))
                .doesNotContain(own("east"), own("west"));
    }

    @Test
    void what_may_have_happened_in_a_year_is_in_it_however_open_its_bounds() throws Exception {
        // Given
        append(meeting("open", "2001/..", 1.5), meeting("never-told", "XXXX", 1.5), meeting("then", "2019-09-15", 1.5));

        // Then
        assertThat(map(OWN_MAP + "&layer=meetings&year=2020"))
                .extracting(Feature::getId)
                .contains(own("open"), own("never-told"))
                .doesNotContain(own("then"));
        assertThat(map(OWN_MAP + "&layer=meetings&year=2000"))
                .extracting(Feature::getId)
                .contains(own("never-told"))
                .doesNotContain(own("open"));
    }

    @Test
    void the_map_says_what_was_known_then() throws Exception {
        // When
        FeatureCollection then =
                map(MAP + "&layer=meetings&year=2022&knownAt=" + before("idf-hn-meeting-tuan-cambon-correction-1"));

        // Then
        assertThat(then)
                .extracting(Feature::getId)
                .containsExactly("idf-hn-meeting-tuan-cambon@urn:entente:seed-import");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/map.geojson?bbox=1,2", "/map.geojson?layer=rivers", "/map.geojson?year=0"})
    void what_cannot_be_asked_is_refused(String path) {
        assertThat(get(path).statusCode()).isEqualTo(400);
    }

    private FeatureCollection map(String path) throws JsonProcessingException {
        return OTHER.readValue(read(path).asString(), FeatureCollection.class);
    }

    private static CloudEvent meeting(String slug, String date, double lon) {
        return in(OWN_STREAM, at("xx-sea", "site", slug, date, 1.5, lon));
    }

    private static CloudEvent at(String place, String precision, String slug, String date, double lat, double lon) {
        return Facts.event(
                slug, "MeetingHeld", date, """
                {"meetingId": "%s", "meetingKind": "bilateral-talks", "participantsComplete": false,
                 "participants": [{"kind": "person", "nameAsReported": "Somebody"}],
                 "place": {"placeId": "%s", "name": {"en": "There"}, "precision": "%s",
                           "geo": {"lat": %s, "lon": %s}}}""".formatted(Facts.entity("meeting", slug), place, precision, lat, lon));
    }

    private static CloudEvent in(String stream, CloudEvent event) {
        String json = new String(CloudEventCodec.encode(event), StandardCharsets.UTF_8);
        return CloudEventCodec.structured(json.replace(Facts.STREAM, stream).getBytes(StandardCharsets.UTF_8));
    }

    private static String own(String id) {
        return id + "@" + Facts.SOURCE;
    }

    private static Feature feature(FeatureCollection map, String id) {
        return map.getFeatures().stream()
                .filter(feature -> feature.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
