package io.entente.query.readmodel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.position.ConsistencyToken;
import io.entente.query.Log;
import io.entente.testkit.SampleEvents;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** The sample in the log, and answers that include it. */
public abstract class OnSample {

    @Inject
    protected Log log;

    private ConsistencyToken written = ConsistencyToken.NONE;

    @BeforeEach
    void writeSample() {
        written = log.append(SampleEvents.events());
    }

    /** Appends more; later answers include it. */
    protected void append(CloudEvent... events) {
        written = written.including(log.append(List.of(events)));
    }

    /** The last instant before an event of the sample was known. */
    protected Instant before(String eventId) {
        return recordedAt("urn:entente:seed-import", eventId).minusMillis(1);
    }

    protected Instant recordedAt(String source, String eventId) {
        return Instant.parse(
                read("/events/" + source + "/" + eventId).jsonPath().getString("recordedAt"));
    }

    protected Response get(String path) {
        return given().urlEncodingEnabled(false)
                .header("Consistency-Token", written.wire())
                .header("Prefer", "wait=20")
                .get(path);
    }

    protected Response read(String path) {
        Response answer = get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.asString()).isEqualTo(200);
        return answer;
    }
}
