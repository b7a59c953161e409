package io.entente.query.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.RecordHeaders;
import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogPosition;
import io.entente.query.Log;
import io.entente.query.Reader;
import io.entente.query.parking.Planting;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.Told;
import io.entente.query.replay.OwnGenerations;
import io.entente.query.replay.PromotionPolicy;
import io.entente.query.replay.RandomStreams;
import io.entente.query.replay.Rebuild;
import io.entente.query.replay.Replay;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An audit of a real log and database. What an audit finds in planted errors is shown in {@link AuditedErrorsIT}. */
@QuarkusTest
@TestProfile(OwnGenerations.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditIT {

    private static final String STREAM = "fr-idf~la-vt";

    private static ConsistencyToken written = ConsistencyToken.NONE;

    @Inject
    Log log;

    @Inject
    Planting planting;

    @Inject
    Replay replay;

    @BeforeEach
    void there_is_a_history() {
        if (written.equals(ConsistencyToken.NONE)) {
            written = log.append(SampleEvents.events()).including(log.append(RandomStreams.of(11, 20, 25)));
        }
        settle(written);
    }

    @Test
    void every_record_of_the_log_is_accounted_for() throws SQLException {
        // Given
        CloudEvent accepted = Told.in(STREAM, Facts.meeting("accepted", "2019-09-14"));
        settle(log.append(
                accepted.subject(),
                CloudEventCodec.encode(accepted),
                List.of(new RecordHeader(RecordHeaders.DIGEST, new byte[32]))));
        settle(log.append(accepted.subject(), CloudEventCodec.encode(accepted)));
        settle(log.append("no-stream", new byte[] {'{'}));
        LogPosition discarded = log.append("no-stream", new byte[] {'['});
        settle(discarded);
        Operator.orders("{\"reason\": \"garbage\"}")
                .post("/parked-events/" + place(discarded) + "/discards")
                .then()
                .statusCode(201);
        CloudEvent redriven = Told.in(STREAM, Facts.task("parked-first", "2019-09-14"));
        LogPosition parked = log.append(redriven.subject(), CloudEventCodec.encode(redriven));
        settle(parked);
        planting.park(parked);
        Operator.orders("{\"reason\": \"mended\"}")
                .post("/parked-events/" + place(parked) + "/redrives")
                .then()
                .statusCode(201);

        // When
        JsonPath audit = Operator.audit();

        // Then
        assertThat(audit.getList("result.partitions.differences.flatten()")).isEmpty();
        assertThat(audit.getBoolean("result.reconciled")).isTrue();
        assertThat(audit.getBoolean("result.wholeLog")).isTrue();
        assertThat(audit.getString("state")).isEqualTo("done");
        assertThat(audit.getLong("done")).isEqualTo(audit.getLong("total")).isPositive();
        assertThat(Operator.sum(audit, "counted.duplicates")).isPositive();
        assertThat(Operator.sum(audit, "counted.discarded")).isPositive();
        assertThat(Operator.sum(audit, "appliedLater")).isPositive();
        assertThat(Operator.sum(audit, "accepted")).isPositive().isLessThan(Operator.sum(audit, "inLog"));
        assertThat(Operator.sum(audit, "counted.parked")).isGreaterThan(Operator.sum(audit, "counted.discarded"));
        assertThat(Operator.sum(audit, "inLog"))
                .isEqualTo(Operator.sum(audit, "counted.applied + it.counted.duplicates + it.counted.parked"));
        given().get("/operations")
                .then()
                .body("items[0].action", equalTo("audit-reconciled"))
                .body("items[0].who", equalTo(Operator.NAME))
                .body("items[0].generation", equalTo(Operator.serving()));
    }

    @Test
    void a_generation_that_is_built_beside_the_serving_one_is_audited_by_its_number() throws SQLException {
        // Given
        Rebuild rebuild = replay.begin(Rebuild.Cause.OPERATOR, PromotionPolicy.BY_OPERATOR, null, Operator.NAME);
        try {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> given().get("/rebuilds/" + rebuild.id())
                    .jsonPath()
                    .getString("state")
                    .equals("verified"));

            // When
            JsonPath built = Operator.audit("{\"generation\": " + rebuild.generation() + "}");
            JsonPath serving = Operator.audit();

            // Then
            assertThat(built.getBoolean("result.reconciled")).isTrue();
            assertThat(built.getInt("generation")).isEqualTo(rebuild.generation());
            assertThat(built.getList("result.partitions.counted"))
                    .isEqualTo(serving.getList("result.partitions.counted"));
        } finally {
            replay.cancel(rebuild.id(), Operator.NAME);
        }
    }

    @Test
    void one_that_is_under_way_is_waited_for_unless_nobody_is_at_it_any_more() throws SQLException {
        // Given
        String abandoned = planting.text("insert into entente.audit (generation, who) values (" + Operator.serving()
                + ", 'another instance') returning id");

        // When
        var second = Operator.orders("{}").post("/audits");

        // Then
        second.then().statusCode(409).body("type", equalTo("/problems/audit-under-way"));
        given().get("/audits/" + abandoned).then().body("state", equalTo("running"));

        // When
        planting.text("update entente.audit set seen_at = now() - interval '1 minute' where id = " + abandoned
                + " returning id");

        // Then
        given().get("/audits/" + abandoned)
                .then()
                .body("state", equalTo("failed"))
                .body("failure", containsString("has ended"));
        assertThat(Operator.audit().getString("state")).isEqualTo("done");
    }

    @Test
    void the_last_ten_are_kept() {
        // When
        long last = 0;
        for (int i = 0; i < 11; i++) {
            last = Operator.audit().getLong("auditId");
        }

        // Then
        given().get("/audits")
                .then()
                .body("items", hasSize(lessThanOrEqualTo(10)))
                .body("items[0].auditId", equalTo((int) last));
        given().get("/audits/" + (last - 10)).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"generation\": 999}    | 404 | not-found",
                "{\"generations\": 1}     | 400 | invalid-parameter",
                "{\"generation\": \"one\"} | 400 | invalid-parameter"
            })
    void what_cannot_be_audited_is_refused(String body, int status, String type) {
        // When
        var refused = Operator.orders(body).post("/audits");

        // Then
        refused.then().statusCode(status).body("type", equalTo("/problems/" + type));
    }

    private static String place(LogPosition position) {
        return position.partition() + "-" + position.offset();
    }

    private static void settle(LogPosition position) {
        settle(ConsistencyToken.of(position));
    }

    private static void settle(ConsistencyToken written) {
        assertThat(new Reader(written).get("/partnerships").statusCode()).isEqualTo(200);
    }
}
