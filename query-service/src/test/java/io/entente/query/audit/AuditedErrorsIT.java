package io.entente.query.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogPosition;
import io.entente.query.Log;
import io.entente.query.Reader;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.Told;
import io.entente.query.replay.OwnGenerations;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Each planted error is found with the event that it is about, and nothing else is. */
@QuarkusTest
@TestProfile(OwnGenerations.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditedErrorsIT {

    private static final String STREAM = "fr-idf~mm-yg";

    @Inject
    Log log;

    @Inject
    @DataSource("rebuild")
    javax.sql.DataSource dataSource;

    /** An event of an earlier test would be a duplicate. */
    private static int number;

    private LogPosition first;
    private LogPosition second;
    private int serving;

    @BeforeEach
    void two_events_are_applied() {
        number++;
        first = append(Facts.meeting(id("first"), "2019-09-14"));
        second = append(Facts.task(id("second"), "2019-09-15"));
        assertThat(new Reader(ConsistencyToken.of(second)).get("/partnerships").statusCode())
                .isEqualTo(200);
        serving = Operator.serving();
    }

    /** Every test undoes what it planted: other tests share these read models. */
    @AfterEach
    void nothing_is_left_of_it() {
        assertThat(Operator.audit().getBoolean("result.reconciled")).isTrue();
    }

    @Test
    void an_event_whose_row_is_gone_is_missing() throws SQLException {
        // Given
        execute("create table entente.kept_by_test as select * from " + row(first));
        execute("delete from " + row(first));

        // When
        JsonPath audit = Operator.audit();

        // Then
        assertThat(audit.getBoolean("result.reconciled")).isFalse();
        assertThat(differences(audit))
                .extracting(found -> found.get("kind"), found -> found.get("offset"), found -> found.get("id"))
                .containsExactly(tuple("missing", (int) first.offset(), id("first")), tuple("counter", null, null));
        assertThat(differences(audit).get(0))
                .containsEntry("partition", first.partition())
                .containsEntry("source", Facts.SOURCE)
                .containsEntry("stream", STREAM);
        given().get("/operations").then().body("items[0].action", equalTo("audit-found-differences"));
        execute("insert into g" + serving + ".event select * from entente.kept_by_test");
        execute("drop table entente.kept_by_test");
    }

    @Test
    void a_row_that_no_record_stands_for_is_found() throws SQLException {
        // Given
        execute("insert into g" + serving + ".event select stream_id, partition, log_offset + 1000000, source,"
                + " 'invented', type, recorded_at, body from " + row(first));

        // When
        JsonPath audit = Operator.audit();

        // Then
        assertThat(differences(audit)).singleElement().satisfies(found -> assertThat(found)
                .containsEntry("kind", "not-in-log")
                .containsEntry("id", "invented")
                .containsEntry("fate", "/events/urn%3Aentente%3Atest/invented"));
        execute("delete from g" + serving + ".event where event_id = 'invented'");
    }

    @Test
    void a_row_of_another_event_than_its_record_is_found_from_both_sides() throws SQLException {
        // Given
        execute("update g" + serving + ".event set event_id = 'mistaken' where stream_id = '" + STREAM
                + "' and log_offset = " + second.offset());

        // When
        JsonPath audit = Operator.audit();

        // Then
        assertThat(differences(audit))
                .extracting(found -> found.get("kind"), found -> found.get("id"))
                .contains(tuple("missing", id("second")), tuple("not-in-log", "mistaken"));
        execute("update g" + serving + ".event set event_id = '" + id("second") + "' where event_id = 'mistaken'");
    }

    @Test
    void a_wrong_counter_is_found() throws SQLException {
        // Given
        String checkpoint = " where generation = " + serving + " and partition = " + first.partition();
        execute("update entente.checkpoint set duplicates = duplicates + 7" + checkpoint);

        // When
        JsonPath audit = Operator.audit();

        // Then
        assertThat(differences(audit)).singleElement().satisfies(found -> {
            assertThat(found).containsEntry("kind", "counter").containsEntry("partition", first.partition());
            assertThat((String) found.get("detail")).startsWith("duplicates: the checkpoint says ");
        });
        execute("update entente.checkpoint set duplicates = duplicates - 7" + checkpoint);
    }

    @Test
    void rows_of_a_partition_that_the_generation_knows_nothing_of_are_found() throws SQLException {
        // Given
        execute("insert into g" + serving + ".event select stream_id, 77, log_offset + 1000000, source, 'astray',"
                + " type, recorded_at, body from " + row(first));

        // When
        JsonPath audit = Operator.audit();

        // Then
        assertThat(differences(audit)).singleElement().satisfies(found -> assertThat(found)
                .containsEntry("partition", 77)
                .containsEntry("id", "astray"));
        execute("delete from g" + serving + ".event where event_id = 'astray'");
    }

    @Test
    void an_audit_that_fails_says_why() throws SQLException {
        // Given
        execute("update entente.event_log set topic_id = reverse(topic_id)");

        // When
        JsonPath audit = Operator.audit();

        // Then
        assertThat(audit.getString("state")).isEqualTo("failed");
        assertThat(audit.getString("failure")).contains("Name the right topic");
        assertThat(audit.getMap("result")).isNull();
        given().get("/operations").then().body("items[0].action", equalTo("audit-failed"));
        execute("update entente.event_log set topic_id = reverse(topic_id)");
    }

    private static String id(String name) {
        return name + "-" + number;
    }

    private LogPosition append(CloudEvent event) {
        CloudEvent told = Told.in(STREAM, event);
        return log.append(told.subject(), CloudEventCodec.encode(told));
    }

    private String row(LogPosition position) {
        return "g" + serving + ".event where stream_id = '" + STREAM + "' and log_offset = " + position.offset();
    }

    private static List<Map<String, Object>> differences(JsonPath audit) {
        return audit.getList("result.partitions.differences.flatten()");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
