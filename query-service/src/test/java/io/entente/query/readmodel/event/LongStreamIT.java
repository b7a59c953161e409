package io.entente.query.readmodel.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.Reader;
import io.entente.query.readmodel.Facts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A stream with more events than a request may fold. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@TestProfile(LongStreamIT.FewEvents.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LongStreamIT {

    private static final int EVENTS_MAX = 20;
    private static final String EVENTS = "/events/" + Facts.SOURCE + "/";

    /** So few that a test can have more. */
    public static class FewEvents implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("entente.past.stream-events-max", Integer.toString(EVENTS_MAX));
        }
    }

    @Inject
    Log log;

    private Reader reader;

    @BeforeEach
    void write() {
        CloudEvent visit = Facts.visit("france", "2019-09-14");
        CloudEvent taken = Facts.meeting("taken-back", "2019-09-15");
        var events = new ArrayList<>(List.of(Facts.established("1989"), visit, taken));
        events.add(Facts.during("france", Facts.meeting("during", "2019-09-15")));
        IntStream.rangeClosed(1, EVENTS_MAX)
                .mapToObj(i -> Facts.meeting("m" + i, "2019-09-16"))
                .forEach(events::add);
        events.add(Facts.redated(visit, "2018-09-14"));
        events.add(Facts.retracted(taken));
        reader = new Reader(log.append(events));
    }

    @Test
    void the_fate_of_its_events_is_told_all_the_same() {
        // When
        JsonPath visit = reader.json(EVENTS + "france");
        JsonPath during = reader.json(EVENTS + "during");
        JsonPath taken = reader.json(EVENTS + "taken-back");
        JsonPath correction = reader.json(EVENTS + "france-correction");

        // Then
        assertThat(visit.getString("state")).isEqualTo("applied");
        assertThat(visit.getList("correctedBy.id")).containsExactly("france-correction");
        assertThat(visit.getLong("position.offset")).isNotNegative();
        assertThat(during.getBoolean("redated")).isTrue();
        assertThat(taken.getString("state")).isEqualTo("retracted");
        assertThat(taken.getList("retractedBy.id")).containsExactly("taken-back-retraction");
        assertThat(correction.getString("outcome")).isEqualTo("applied");
    }

    @Test
    void its_past_and_the_history_of_its_events_are_refused() {
        assertThat(reader.get(EVENTS + "france/history").statusCode()).isEqualTo(422);
        assertThat(reader.get("/partnerships/" + Facts.STREAM + "?knownAt=2999-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(422);
    }
}
