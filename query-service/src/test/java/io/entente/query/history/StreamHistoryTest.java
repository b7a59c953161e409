package io.entente.query.history;

import static io.entente.query.readmodel.Facts.during;
import static io.entente.query.readmodel.Facts.meeting;
import static io.entente.query.readmodel.Facts.narration;
import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.visit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.EventDecoder;
import io.entente.common.event.PartnershipEvent;
import io.entente.query.readmodel.Told;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamHistoryTest {

    private static final CloudEvent VISIT = visit("v", "2019?-09-14/2019?-09-18");
    private static final CloudEvent MEETING = during("v", meeting("m", "[2019-09-14..2019-09-18]"));
    private static final CloudEvent CORRECTION = redated(VISIT, "2018-05-01/2018-05-03");

    @Test
    void a_correction_of_the_visit_re_dates_the_meetings_held_during_it() {
        // When
        var history = history(VISIT, MEETING, CORRECTION);

        // Then
        assertThat(date(history, "m")).isEqualTo("[2018-05-01..2018-05-03]");
        assertThat(effective(history, "m").redated()).isTrue();
        assertThat(effective(history, "v").correctedBy())
                .extracting(EventKey::id)
                .containsExactly("v-correction");
    }

    @Test
    void a_meeting_is_never_surer_of_its_year_than_the_visit() {
        assertThat(effective(history(VISIT, MEETING), "m").yearCertain()).isFalse();
        assertThat(effective(history(VISIT, MEETING, CORRECTION), "m").yearCertain())
                .isTrue();
        assertThat(effective(history(MEETING), "m").yearCertain()).isTrue();
    }

    @Test
    void the_order_of_arrival_does_not_matter() {
        // When
        var history = history(CORRECTION, MEETING, VISIT);

        // Then
        assertThat(date(history, "m")).isEqualTo("[2018-05-01..2018-05-03]");
        assertThat(outcomes(history)).containsExactly(Map.entry("v-correction", AmendmentOutcome.APPLIED));
    }

    @Test
    void a_correction_whose_target_is_not_there_has_no_effect_and_says_so() {
        // When
        var history = history(MEETING, CORRECTION);

        // Then
        assertThat(outcomes(history)).containsExactly(Map.entry("v-correction", AmendmentOutcome.TARGET_MISSING));
        assertThat(date(history, "m")).isEqualTo("[2019-09-14..2019-09-18]");
    }

    @Test
    void retracting_a_correction_reads_the_event_as_recorded_again() {
        // When
        var history = history(VISIT, MEETING, CORRECTION, retracted(CORRECTION));

        // Then
        assertThat(date(history, "v")).isEqualTo("2019?-09-14/2019?-09-18");
        assertThat(date(history, "m")).isEqualTo("[2019-09-14..2019-09-18]");
    }

    @Test
    void an_event_rests_on_itself_and_then_on_its_corrections_in_log_order() {
        // Given
        CloudEvent second = renamed(VISIT, "second");
        CloudEvent first = renamed(VISIT, "first");

        // When
        var history = history(first, VISIT, second, retracted(second));

        // Then
        assertThat(restsOn(history, "v")).containsExactly("v", "v-first");
        assertThat(restsOn(history(second, VISIT, first), "v")).containsExactly("v", "v-second", "v-first");
    }

    @Test
    void what_is_re_dated_rests_on_the_corrections_of_the_ancestor_that_gave_the_date() {
        // Given
        CloudEvent statement = during("m", narration("s", "[2019-09-14..2019-09-18]"));
        CloudEvent own = renamed(MEETING, "own");
        CloudEvent renamed = renamed(VISIT, "renamed");

        // When
        var history = history(VISIT, MEETING, statement, renamed, CORRECTION, own);

        // Then
        assertThat(restsOn(history, "m")).containsExactly("m", "v-correction", "m-own");
        assertThat(restsOn(history, "s")).containsExactly("s", "v-correction");
        assertThat(restsOn(history(VISIT, MEETING, redated(VISIT, "2019-09-14/2019-09-18")), "m"))
                .containsExactly("m", "v-correction");
        assertThat(restsOn(history(VISIT, MEETING, renamed), "m")).containsExactly("m");
        assertThat(restsOn(history(VISIT, MEETING, CORRECTION, retracted(CORRECTION)), "m"))
                .containsExactly("m");
    }

    @Test
    void a_retracted_event_is_gone_and_its_children_are_flagged() {
        // When
        var history = history(VISIT, MEETING, retracted(VISIT));

        // Then
        assertThat(history.effective()).extracting(event -> event.key().id()).containsExactly("m");
        assertThat(effective(history, "m").parentRetracted()).isTrue();
    }

    @Test
    void what_was_taken_back_can_be_asked_as_it_counted_until_then() {
        // When
        var history = history(VISIT, MEETING, CORRECTION, retracted(VISIT));

        // Then
        assertThat(history.retracted()).singleElement().satisfies(event -> {
            assertThat(event.key().id()).isEqualTo("v");
            assertThat(((PartnershipEvent) event.event()).occurred().edtf()).isEqualTo("2018-05-01/2018-05-03");
        });
        assertThat(history(VISIT, MEETING).retracted()).isEmpty();
    }

    @Test
    void a_revision_counts_every_amendment_and_never_falls() {
        // Given
        CloudEvent takenBack = retracted(CORRECTION);

        // Then
        assertThat(effective(history(VISIT, MEETING), "m").revision()).isZero();
        assertThat(effective(history(VISIT, MEETING, CORRECTION), "m").revision())
                .isEqualTo(1);
        assertThat(effective(history(VISIT, MEETING, CORRECTION, takenBack), "m")
                        .revision())
                .isEqualTo(2);
        assertThat(effective(history(VISIT, MEETING, CORRECTION, retracted(VISIT)), "m")
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void retracting_the_retraction_brings_the_event_back() {
        // Given
        CloudEvent retraction = retracted(VISIT);

        // When
        var history = history(retracted(retraction), VISIT, retraction);

        // Then
        assertThat(history.effective()).extracting(event -> event.key().id()).containsExactly("v");
    }

    @Test
    void dates_that_inherit_from_each_other_in_a_circle_are_kept_as_recorded() {
        // Given
        CloudEvent first = during("b", meeting("a", "[2019-09-14..2019-09-18]"));
        CloudEvent second = during("a", meeting("b", "[2019-09-14..2019-09-18]"));

        // When
        var history = history(first, second);

        // Then
        assertThat(date(history, "a")).isEqualTo("[2019-09-14..2019-09-18]");
        assertThat(history.effective()).hasSize(2);
    }

    private static StreamHistory history(CloudEvent... events) {
        var history = new StreamHistory(EventDecoder.current());
        RecordedEvents.inLogOrder(EventDecoder.current(), List.of(events)).forEach(history::append);
        return history;
    }

    private static List<String> restsOn(StreamHistory history, String id) {
        return effective(history, id).restsOn().stream().map(EventKey::id).toList();
    }

    /** A correction of something else than the date. */
    private static CloudEvent renamed(CloudEvent target, String suffix) {
        ObjectNode document = Told.corrected(target, "{\"note\": \"" + suffix + "\"}")
                .document()
                .deepCopy();
        return new CloudEvent(document.put("id", target.id() + "-" + suffix));
    }

    private static EffectiveEvent<?> effective(StreamHistory history, String id) {
        return history.effective().stream()
                .filter(event -> event.key().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String date(StreamHistory history, String id) {
        return ((PartnershipEvent) effective(history, id).event()).occurred().edtf();
    }

    private static List<Map.Entry<String, AmendmentOutcome>> outcomes(StreamHistory history) {
        return history.amendmentOutcomes().entrySet().stream()
                .map(entry -> Map.entry(entry.getKey().key().id(), entry.getValue()))
                .toList();
    }
}
