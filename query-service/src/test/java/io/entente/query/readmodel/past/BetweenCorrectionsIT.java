package io.entente.query.readmodel.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.position.ConsistencyToken;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.Reader;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The sample in a partnership of its own, its two corrections recorded one after the other, asked for what was known when. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BetweenCorrectionsIT {

    private static final String OWN = "pb-idf~pb-hn";
    private static final String SOURCE = "urn:entente:seed-import";
    private static final int BEFORE_CORRECTIONS = 67;

    private static final String VISIT = "between-visit-hai-france";
    private static final String DURING_VISIT = "between-meeting-hai-pecresse";
    private static final String SAID_DURING_VISIT = "between-statement-hai-great-importance";
    private static final String MEETING = "between-meeting-tuan-cambon";
    private static final String DURING_MEETING = "between-task-water-club-advice";

    private static final String SOME_YEAR = "[2022-01-30,2023-01-30,2024-01-30,2025-01-30]";

    @Inject
    Log log;

    private ConsistencyToken written = ConsistencyToken.NONE;

    @BeforeEach
    void write() {
        List<CloudEvent> sample =
                SampleEvents.lines().stream().map(BetweenCorrectionsIT::own).toList();
        append(sample.subList(0, BEFORE_CORRECTIONS));
        sample.subList(BEFORE_CORRECTIONS, sample.size()).forEach(correction -> append(List.of(correction)));
    }

    @Test
    void before_both_neither_date_was_known() {
        // When
        JsonPath then = timeline(justBefore(VISIT + "-correction-1"));

        // Then
        assertThat(date(then, VISIT)).isEqualTo("2019?-09-14/2019?-09-18");
        assertThat(flag(then, VISIT, "occurred.yearCertain")).isFalse();
        assertThat(flag(then, DURING_VISIT, "occurred.yearCertain")).isFalse();
        assertThat(flag(then, SAID_DURING_VISIT, "redated")).isFalse();
        assertThat(date(then, MEETING)).isEqualTo(SOME_YEAR);
        assertThat(date(then, DURING_MEETING)).isEqualTo(SOME_YEAR);
    }

    @Test
    void between_them_the_first_was_known_with_what_happened_during_it() {
        // When
        JsonPath then = timeline(justBefore(MEETING + "-correction-1"));

        // Then
        assertThat(date(then, VISIT)).isEqualTo("2019-09-14/2019-09-18");
        assertThat(flag(then, VISIT, "occurred.yearCertain")).isTrue();
        assertThat(flag(then, DURING_VISIT, "occurred.yearCertain")).isTrue();
        assertThat(flag(then, SAID_DURING_VISIT, "redated")).isTrue();
        assertThat(date(then, MEETING)).isEqualTo(SOME_YEAR);
        assertThat(date(then, DURING_MEETING)).isEqualTo(SOME_YEAR);
        assertThat(flag(then, DURING_MEETING, "redated")).isFalse();
    }

    @Test
    void after_both_all_are_known_as_they_are_now() {
        // When
        JsonPath then = timeline(recordedAt(MEETING + "-correction-1"));
        JsonPath now = reader().json(address());

        // Then
        assertThat(date(then, VISIT)).isEqualTo("2019-09-14/2019-09-18");
        assertThat(date(then, MEETING)).isEqualTo("2024?-01-30");
        assertThat(date(then, DURING_MEETING)).isEqualTo("2024?-01-30");
        assertThat(flag(then, DURING_MEETING, "redated")).isTrue();
        assertThat(then.getList("items")).isEqualTo(now.getList("items"));
    }

    /** Each is recorded before the next is written, so that there is an instant between them. */
    private void append(List<CloudEvent> events) {
        written = written.including(log.append(
                events.stream().filter(event -> event.subject().equals(OWN)).toList()));
        events.forEach(event -> {
            if (event.id().endsWith("-correction-1")) {
                recordedAt(event.id());
            }
        });
    }

    /** Nobody and nothing in it is known by another name elsewhere, so that other tests see none of it. */
    private static CloudEvent own(String line) {
        String own = line.replace("fr-idf~vn-hn", OWN)
                .replace("fr-idf", "pb-idf")
                .replace("vn-hn", "pb-hn")
                .replace("idf-hn-", "between-")
                .replace("\"person-", "\"person-between-")
                .replace("\"org-", "\"org-between-")
                .replace("\"site-", "\"site-between-");
        return CloudEventCodec.structured(own.getBytes(StandardCharsets.UTF_8));
    }

    private Instant justBefore(String eventId) {
        return recordedAt(eventId).minusMillis(1);
    }

    private Instant recordedAt(String eventId) {
        return Instant.parse(reader().json("/events/" + SOURCE + "/" + eventId).getString("recordedAt"));
    }

    private JsonPath timeline(Instant knownAt) {
        return reader().json(address() + "&knownAt=" + knownAt);
    }

    private Reader reader() {
        return new Reader(written);
    }

    private static String address() {
        return "/partnerships/" + OWN + "/timeline?limit=100&lang=en";
    }

    private static String date(JsonPath timeline, String eventId) {
        return timeline.getString(item(eventId) + "occurred.edtf");
    }

    private static boolean flag(JsonPath timeline, String eventId, String name) {
        return timeline.getBoolean(item(eventId) + name);
    }

    private static String item(String eventId) {
        return "items.find { it.eventId == '" + eventId + "' }.";
    }
}
