package io.entente.query.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.Json;
import io.entente.common.codec.Recordable;
import io.entente.common.position.ConsistencyToken;
import io.entente.query.Log;
import io.entente.query.parking.OwnParking;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.Told;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * PostgreSQL can store every event that the ingest service accepts, and the ingest service refuses every value that
 * PostgreSQL refuses or alters. More seeds with {@code -Dentente.limits.seeds=500}, one seed with
 * {@code -Dentente.limits.seed=17}.
 */
@QuarkusTest
@TestProfile(OwnParking.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordableEventsIT {

    @Inject
    Log log;

    @Inject
    @DataSource("projector")
    javax.sql.DataSource dataSource;

    static LongStream seeds() {
        Long one = Long.getLong("entente.limits.seed");
        return one == null ? LongStream.range(0, Integer.getInteger("entente.limits.seeds", 4)) : LongStream.of(one);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void events_at_the_limits_of_their_contracts_are_projected_and_read_back_as_they_were_sent(long seed)
            throws SQLException {
        // Given
        List<CloudEvent> events = new ExtremeEvents(seed).all();

        // When
        ConsistencyToken all = log.append(events);
        waitFor(all);

        // Then
        assertThat(parked(events)).as("seed %d", seed).isEmpty();
        for (CloudEvent event : events) {
            assertThat(stored(event)).as("seed %d: %s", seed, event.type()).isEqualTo(sent(event));
        }
    }

    /** Findings are looked up by what they are about, and an index takes no long text. */
    @Test
    void an_actor_with_unverified_identifiers_as_long_as_the_contract_allows_is_projected() throws SQLException {
        // Given
        String longest = "\u5317".repeat(3_999);
        CloudEvent actor = Told.ofActor("org-long", "org-long-registered", "ActorRegistered", """
                {"kind": "organisation", "name": {"en": "Long"}, "identifiers": [
                  {"scheme": "wikidata", "value": "%1$sa"}, {"scheme": "wikidata", "value": "%1$sb"}]}
                """.formatted(longest));

        // When
        waitFor(log.append(actor));

        // Then
        assertThat(parked(List.of(actor))).isEmpty();
        assertThat(subjectsOfFindings(actor.subject()))
                .containsExactly("wikidata " + longest + "a", "wikidata " + longest + "b");
    }

    /** About 60,000 words of one letter and as many joined pairs: nearly as many as a tsvector can hold. */
    @Test
    void a_meeting_with_as_many_different_names_as_fit_into_an_event_is_projected() throws SQLException {
        // Given
        CloudEvent meeting = Facts.meeting("crowded", "2019-09-14");
        ArrayNode participants = (ArrayNode) meeting.document().at("/data/participants");
        var letters = new Random(1).ints(30L * 2_000, 0x4E00, 0x9FFF).iterator();
        for (int i = 0; i < 30; i++) {
            var name = new StringBuilder();
            while (name.length() < 4_000) {
                name.appendCodePoint(letters.nextInt()).append(' ');
            }
            participants.addObject().put("kind", "group").put("nameAsReported", name.toString());
        }

        // When
        waitFor(log.append(meeting));

        // Then
        assertThat(CloudEventCodec.encode(meeting)).hasSizeBetween(240_000, CloudEventCodec.EVENT_BYTES_MAX);
        assertThat(parked(List.of(meeting))).isEmpty();
    }

    /** Random JSON with values that are special in formats; many of them cannot be stored. */
    @Test
    void what_postgresql_refuses_or_alters_is_not_recordable() {
        // Given
        long seed = Long.getLong("entente.limits.seed", 1L);
        var values = new NastyJson(new Random(seed));
        int recordable = 0;
        int refused = 0;

        for (int i = 0; i < 2_000; i++) {
            // When
            JsonNode value = values.any();
            boolean taken = Recordable.faults(value).isEmpty();
            boolean held = isHeld(value);

            // Then
            assertThat(held || !taken)
                    .as("seed %d, number %d: %s", seed, i, value)
                    .isTrue();
            recordable += taken ? 1 : 0;
            refused += held ? 0 : 1;
        }
        assertThat(recordable).isGreaterThan(200);
        assertThat(refused).isGreaterThan(200);
    }

    private static JsonNode sent(CloudEvent event) {
        return CloudEventCodec.read(CloudEventCodec.encode(event));
    }

    private static void waitFor(ConsistencyToken all) {
        given().header("Consistency-Token", all.wire())
                .header("Prefer", "wait=60")
                .get("/partnerships?limit=1")
                .then()
                .statusCode(200);
    }

    private List<String> parked(List<CloudEvent> events) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select reason || ': ' || event_id || ': ' || detail from entente.parked_event"
                                + " where event_id = any(?)")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", events.stream().map(CloudEvent::id).toArray()));
            try (ResultSet rows = select.executeQuery()) {
                var parked = new ArrayList<String>();
                while (rows.next()) {
                    parked.add(rows.getString(1));
                }
                return parked;
            }
        }
    }

    private List<String> subjectsOfFindings(String stream) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select subject from read_model.quality_finding where stream_id = ? order by subject")) {
            select.setString(1, stream);
            try (ResultSet rows = select.executeQuery()) {
                var subjects = new ArrayList<String>();
                while (rows.next()) {
                    subjects.add(rows.getString(1));
                }
                return subjects;
            }
        }
    }

    private JsonNode stored(CloudEvent event) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select body from read_model.event where stream_id = ? and event_id = ?")) {
            select.setString(1, event.subject());
            select.setString(2, event.id());
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).as(event.type()).isTrue();
                return CloudEventCodec.read(row.getString(1).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /**
     * Whether PostgreSQL returns the value unchanged as {@code jsonb} and as {@code text}, the column types of the read
     * models.
     */
    private boolean isHeld(JsonNode value) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select ?::jsonb, ?::text")) {
            String text = value.isTextual() ? value.textValue() : value.toString();
            select.setString(1, Json.mapper().writeValueAsString(value));
            select.setString(2, text);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return isSame(value, Json.mapper().readTree(row.getString(1))) && text.equals(row.getString(2));
            }
        } catch (SQLException | IOException refused) {
            return false;
        }
    }

    private static boolean isSame(JsonNode value, JsonNode read) {
        return (value.isNumber() && read.isNumber())
                ? value.decimalValue().compareTo(read.decimalValue()) == 0
                : value.equals(read);
    }
}
