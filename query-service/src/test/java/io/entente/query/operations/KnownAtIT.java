package io.entente.query.operations;

import static io.entente.query.operations.OperatorCalls.awaitState;
import static io.entente.query.operations.OperatorCalls.begin;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.position.ConsistencyToken;
import io.entente.query.Log;
import io.entente.query.Reader;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.Told;
import io.entente.query.replay.OwnGenerations;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A log written by two ingest instances whose clocks differ by ten seconds. */
@QuarkusTest
@TestProfile(OwnGenerations.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnownAtIT {

    private static final String PARTNERSHIP = "known-one~known-two";
    private static final String TIMELINE = "/partnerships/" + PARTNERSHIP + "/timeline";

    /** Recorded times have milliseconds. */
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Inject
    Log log;

    @AfterEach
    void leave_nothing_behind() {
        OperatorCalls.leaveNothingBehind();
    }

    @Test
    void what_was_known_at_an_instant_is_a_prefix_of_the_log_live_rebuilt_and_kept() {
        // Given
        Instant slow = now.minusSeconds(10);
        log.append(meeting("known-1"), slow);
        log.append(meeting("known-2"), now);
        log.append(PARTNERSHIP, new byte[] {'{'});
        log.append(meeting("known-3"), slow.plusMillis(1));
        Reader reader = new Reader(log.append(meeting("known-4"), slow.plusSeconds(5)));

        // When
        List<String> before = knownAt(reader, now.minusMillis(1));
        List<String> after = knownAt(reader, now.plusSeconds(60));
        JsonPath all = reader.json(TIMELINE + "?sort=recorded");

        // Then
        assertThat(before).isIn(List.of(), List.of("known-1"));
        assertThat(after).containsExactly("known-1", "known-2", "known-3", "known-4");
        assertThat(all.getList("items.recordedAt", String.class))
                .as("recorded times in the order of the log")
                .isSorted();
        List<Instant> times = all.getList("items.recordedAt", String.class).stream()
                .map(Instant::parse)
                .toList();
        for (Instant instant : Set.copyOf(times)) {
            assertThat(knownAt(reader, instant.minusMillis(1)))
                    .as("known before %s", instant)
                    .hasSize((int) times.stream().filter(instant::isAfter).count());
            assertThat(kept(instant)).isEqualTo(knownAt(reader, instant));
        }
        JsonPath verified = awaitState(begin("{}"), "verified").jsonPath();
        assertThat(verified.getBoolean("verified.equal"))
                .as(verified.prettify())
                .isTrue();
        assertThat(reader.json(TIMELINE + "?sort=recorded&generation=" + verified.getInt("generation"))
                        .getList("items.recordedAt"))
                .isEqualTo(all.getList("items.recordedAt"));
    }

    @Test
    void the_same_question_has_the_same_answer_after_an_event_that_was_stamped_before_it() {
        // Given
        String stream = "known-three~known-four";
        log.append(Told.in(stream, Facts.meeting("late-1", "2019-09-16")), now.minusSeconds(30));
        Reader reader = new Reader(log.append(Told.in(stream, Facts.meeting("late-2", "2019-09-17")), now));
        String question = "/partnerships/" + stream + "/timeline?knownAt=" + now.minusSeconds(5);
        List<String> first = ids(reader, question);

        // When
        var later =
                new Reader(log.append(Told.in(stream, Facts.meeting("late-3", "2019-09-18")), now.minusSeconds(10)));

        // Then
        assertThat(later.json("/partnerships/" + stream + "/timeline").getList("items"))
                .hasSize(3);
        assertThat(ids(later, question)).isEqualTo(first).isNotEqualTo(List.of("late-3"));
    }

    /** The ids known at the instant; none when the partnership is not found, because nothing was known of it. */
    private static List<String> ids(Reader reader, String question) {
        var answer = reader.get(question + "&sort=recorded");
        return answer.statusCode() == 404 ? List.of() : answer.jsonPath().getList("items.eventId");
    }

    private static List<String> knownAt(Reader reader, Instant instant) {
        return ids(reader, TIMELINE + "?knownAt=" + instant);
    }

    private static List<String> kept(Instant instant) {
        String rebuild = begin(
                "{\"keep\": {\"name\": \"k%d\", \"instant\": \"%s\"}}".formatted(instant.toEpochMilli(), instant));
        int generation = awaitState(rebuild, "kept").jsonPath().getInt("generation");
        // Without a token: a kept generation may end before it.
        List<String> ids = ids(new Reader(ConsistencyToken.NONE), TIMELINE + "?generation=" + generation);
        OperatorCalls.retire(generation);
        return ids;
    }

    private static CloudEvent meeting(String slug) {
        return Told.in(PARTNERSHIP, Facts.meeting(slug, "2019-09-16"));
    }
}
