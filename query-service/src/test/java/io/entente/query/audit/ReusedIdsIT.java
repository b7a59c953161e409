package io.entente.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogPosition;
import io.entente.query.Log;
import io.entente.query.Reader;
import io.entente.query.operations.OperatorCalls;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.Told;
import io.entente.query.replay.OwnGenerations;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Acknowledged events with the source and id of another event, in the same stream and in a different one. */
@QuarkusTest
@TestProfile(OwnGenerations.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReusedIdsIT {

    private static final String STREAM = "reused-one~reused-two";
    private static final String OTHER_STREAM = "reused-three~reused-four";

    /**
     * Sorts before all other sources, because an audit names the first ids only and other tests write into the same
     * log.
     */
    private static final String SOURCE = "a-source";

    private static final String FATE = "/events/" + SOURCE + "/reused";

    private static final String REUSED = "result.reusedIds.findAll { it.id == 'reused' }";

    @Inject
    Log log;

    @Test
    void both_events_are_shown_with_their_places_live_and_rebuilt() {
        // Given
        CloudEvent event = Told.in(STREAM, meeting("2019-09-16"));
        LogPosition first = append(event);
        LogPosition repeated = append(event);
        LogPosition other = append(Told.in(STREAM, meeting("2020-01-01")));
        LogPosition elsewhere = append(Told.in(OTHER_STREAM, meeting("2019-09-16")));
        var reader = new Reader(ConsistencyToken.of(repeated)
                .including(ConsistencyToken.of(other))
                .including(ConsistencyToken.of(elsewhere)));

        // When
        JsonPath fate = reader.json(FATE);
        JsonPath findings = reader.json("/quality?rule=id-reused&partnership=" + STREAM);
        JsonPath elsewhereFindings = reader.json("/quality?rule=id-reused&partnership=" + OTHER_STREAM);
        JsonPath audit = Operator.audit();

        // Then
        assertThat(List.of(fate.getLong("position.offset"), fate.getLong("elsewhere[0].position.offset")))
                .containsExactlyInAnyOrder(first.offset(), elsewhere.offset());
        assertThat(fate.getList("parked.reason")).containsExactly("id-reused");
        assertThat(fate.getLong("parked[0].position.offset")).isEqualTo(other.offset());
        assertThat(fate.getString("parked[0].detail")).contains(first.partition() + "-" + first.offset());
        assertThat(findings.getList("items.eventId")).containsExactly("reused", "reused");
        assertThat(elsewhereFindings.getList("items.eventId")).containsExactly("reused");
        assertThat(findings.getList("items.severity")).containsOnly("error");
        assertTold(audit, first, other);

        // When
        String rebuild = OperatorCalls.begin("{}");
        JsonPath verified = OperatorCalls.awaitState(rebuild, "verified").jsonPath();

        // Then
        assertThat(verified.getBoolean("verified.equal"))
                .as(verified.prettify())
                .isTrue();
        JsonPath rebuilt = reader.json(FATE + "?generation=" + verified.getInt("generation"));
        assertThat(rebuilt.getString("parked[0].detail")).isEqualTo(fate.getString("parked[0].detail"));
        assertThat(OperatorCalls.patch(rebuild, "{\"state\": \"cancelled\"}").statusCode())
                .isEqualTo(200);
    }

    private static void assertTold(JsonPath audit, LogPosition first, LogPosition other) {
        assertThat(audit.getBoolean("result.reconciled")).as(audit.prettify()).isTrue();
        assertThat(audit.getList(REUSED + ".kind")).containsExactlyInAnyOrder("parked", "applied");
        assertThat(audit.getLong(REUSED + ".find { it.kind == 'parked' }.first.offset"))
                .isEqualTo(first.offset());
        assertThat(audit.getLong(REUSED + ".find { it.kind == 'parked' }.second.offset"))
                .isEqualTo(other.offset());
        String applied = REUSED + ".find { it.kind == 'applied' }";
        assertThat(audit.getString(applied + ".first.stream")).isEqualTo(STREAM);
        assertThat(audit.getString(applied + ".second.stream")).isEqualTo(OTHER_STREAM);
    }

    private static CloudEvent meeting(String date) {
        return Told.by(SOURCE, Facts.meeting("reused", date));
    }

    private LogPosition append(CloudEvent event) {
        return log.append(event.subject(), CloudEventCodec.encode(event));
    }
}
