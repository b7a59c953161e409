package io.entente.query.projector;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogPosition;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.readmodel.Facts;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Written straight to the topic, past the ingest service. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParkedEventsIT {

    /** Of this class alone: others count what is in theirs. */
    private static final String STREAM = "fr-idf~ma-cas";

    @Inject
    Log log;

    @Inject
    @DataSource("projector")
    javax.sql.DataSource dataSource;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "not-an-event | \"specversion\":\"1.0\" | \"specversion\":\"1.0\",",
                "not-an-event | \"specversion\":\"1.0\" | \"specversion\":\"0.3\"",
                "unknown-type | MeetingHeld.v1 | MeetingHeld.v9",
                "unknown-type | io.entente.MeetingHeld | org.example.Other",
                "invalid-data | \"meetingKind\":\"bilateral-talks\", | ",
                "key-is-not-subject | \"subject\":\"fr-idf~ma-cas\" | \"subject\":\"la-vt~vn-hn\"",
                "invalid-data | Hoang Trung Hai | Hoang\\u0000Trung Hai",
                "invalid-data | Hoang Trung Hai | Hoang \\ud83c Hai",
                "invalid-data | \"Hoang Trung Hai\" | 1e1000000000",
                "invalid-data | \"earliest\":\"2019-09-14\" | \"earliest\":\"0000-01-01\"",
                "invalid-data | \"specversion\":\"1.0\" | \"specversion\":\"1.0\",\"time\":\"+300000-01-01T00:00:00Z\"",
                "invalid-data | \"specversion\":\"1.0\" | \"specversion\":\"1.0\",\"time\":\"+999999999-12-31T23:59:59-18:00\""
            })
    void what_cannot_be_applied_is_parked_where_it_is_and_its_neighbours_are_applied(
            String reason, String right, String wrong) throws SQLException {
        // Given
        String id = "parked-" + Integer.toHexString((reason + wrong).hashCode());
        String bad = json(Facts.meeting(id, "2019-09-14")).replace(right, wrong == null ? "" : wrong);

        // When
        log.append(meeting(id + "-before", "2019-09-13"));
        LogPosition position = log.append(STREAM, bad.getBytes(StandardCharsets.UTF_8));
        ConsistencyToken all = log.append(meeting(id + "-after", "2019-09-15"));

        // Then
        assertThat(state(id + "-before", all)).isEqualTo("applied");
        assertThat(state(id + "-after", all)).isEqualTo("applied");
        assertThat(reasonAt(position)).isEqualTo(reason);
    }

    @Test
    void an_event_of_which_the_store_refuses_a_row_is_parked_and_its_neighbours_are_applied() throws SQLException {
        // Given
        String refused = json(Facts.meetingRefusedByTheStore("too-long-a-code", "2019-09-14"));

        // When
        log.append(meeting("before-too-long-a-code", "2019-09-13"));
        LogPosition position = log.append(STREAM, refused.getBytes(StandardCharsets.UTF_8));
        ConsistencyToken all = log.append(meeting("after-too-long-a-code", "2019-09-15"));

        // Then
        assertThat(state("before-too-long-a-code", all)).isEqualTo("applied");
        assertThat(state("after-too-long-a-code", all)).isEqualTo("applied");
        assertThat(reasonAt(position)).isEqualTo("refused-by-store");
    }

    @Test
    void octets_that_are_no_utf_8_are_parked() throws SQLException {
        // Given
        byte[] event = json(Facts.meeting("overlong", "2019-09-14")).getBytes(StandardCharsets.ISO_8859_1);
        int name = new String(event, StandardCharsets.ISO_8859_1).indexOf("Hoang");
        event[name] = (byte) 0xC0;
        event[name + 1] = (byte) 0x80;

        // When
        LogPosition position = log.append(STREAM, event);

        // Then
        assertThat(state("overlong", ConsistencyToken.of(position))).isEqualTo("parked");
        assertThat(reasonAt(position)).isEqualTo("invalid-data");
    }

    @Test
    void an_event_that_is_only_parked_says_so_when_asked() {
        // Given
        CloudEvent event = meeting("of-tomorrow", "2019-09-14");
        event.document().put("type", "io.entente.MeetingHeld.v9");

        // When
        ConsistencyToken written = log.append(event);

        // Then
        assertThat(state("of-tomorrow", written)).isEqualTo("parked");
    }

    private static CloudEvent meeting(String slug, String date) {
        return CloudEventCodec.structured(json(Facts.meeting(slug, date)).getBytes(StandardCharsets.UTF_8));
    }

    private static String json(CloudEvent event) {
        return new String(CloudEventCodec.encode(event), StandardCharsets.UTF_8).replace(Facts.STREAM, STREAM);
    }

    private static String state(String id, ConsistencyToken atLeast) {
        JsonPath fate = given().header("Consistency-Token", atLeast.wire())
                .header("Prefer", "wait=30")
                .get("/events/" + Facts.SOURCE + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return fate.getString("state");
    }

    private String reasonAt(LogPosition position) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select reason from entente.parked_event"
                        + " where topic = ? and partition = ? and log_offset = ?")) {
            select.setString(1, position.topic());
            select.setInt(2, position.partition());
            select.setLong(3, position.offset());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "not parked";
            }
        }
    }
}
