package io.entente.query.readmodel.quality;

import static io.entente.query.readmodel.Facts.entity;
import static io.entente.query.readmodel.Facts.event;
import static io.entente.query.readmodel.Facts.retracted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.Folded;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DuplicateCandidatesTest {

    @Test
    void two_sources_that_report_the_same_people_three_days_apart_may_mean_one_meeting() {
        // When
        var candidates = candidates(
                meeting("paper", "2019-09-14", "src-000", "person-hai", "person-pecresse"),
                meeting("radio", "2019-09-17", "src-001", "person-pecresse", "person-hai"));

        // Then
        assertThat(candidates).singleElement().satisfies(breach -> {
            assertThat(breach.events()).extracting(EventKey::id).containsExactly("paper", "radio");
            assertThat(breach.subject()).isEqualTo(entity("meeting", "paper"));
        });
    }

    @Test
    void the_turn_of_the_year_hides_nothing_and_doubles_nothing() {
        // When
        var candidates = candidates(
                meeting("radio", "2020-01-01", "src-001", "person-hai", "person-pecresse"),
                meeting("paper", "2019-12-30", "src-000", "person-hai", "person-pecresse"));

        // Then
        assertThat(candidates).hasSize(1);
    }

    @Test
    void four_days_apart_other_people_or_one_source_make_two_meetings() {
        // When
        var candidates = candidates(
                meeting("first", "2019-09-10", "src-000", "person-hai", "person-pecresse"),
                meeting("later", "2019-09-14", "src-001", "person-hai", "person-pecresse"),
                meeting("others", "2019-09-10", "src-001", "person-hai", "person-roussel"),
                meeting("same", "2019-09-11", "src-000", "person-hai", "person-pecresse"));

        // Then
        assertThat(candidates).flatExtracting(Breach::events).extracting("id").doesNotContain("first", "others");
    }

    @Test
    void a_meeting_of_an_unknown_day_is_compared_with_none() {
        // When
        var candidates = candidates(
                meeting("paper", "2019", "src-000", "person-hai", "person-pecresse"),
                meeting("radio", "2019-09-17", "src-001", "person-hai", "person-pecresse"));

        // Then
        assertThat(candidates).isEmpty();
    }

    @Test
    void a_candidate_that_is_taken_back_leaves_one_meeting() {
        // Given
        var radio = meeting("radio", "2019-09-17", "src-001", "person-hai", "person-pecresse");

        // When
        var candidates = candidates(
                meeting("paper", "2019-09-14", "src-000", "person-hai", "person-pecresse"), radio, retracted(radio));

        // Then
        assertThat(candidates).isEmpty();
    }

    private static List<Breach> candidates(CloudEvent... events) {
        return Folded.by(new QualityProjection(), events).rows().stream()
                .flatMap(row -> row.breach().stream())
                .filter(breach -> breach.rule() == Rule.DUPLICATE_CANDIDATE)
                .toList();
    }

    private static CloudEvent meeting(String slug, String date, String sourceId, String one, String other) {
        CloudEvent held = event(slug, "MeetingHeld", date, """
                {"meetingId": "%s", "meetingKind": "bilateral-talks", "participantsComplete": false, "participants": [
                    {"actorId": "%s", "kind": "person", "nameAsReported": "A"},
                    {"actorId": "%s", "kind": "person", "nameAsReported": "B"}]}""".formatted(entity("meeting", slug), one, other));
        ObjectNode document = held.document().deepCopy();
        document.withArray("/data/sources").removeAll().addObject().put("sourceId", sourceId);
        return new CloudEvent(document);
    }
}
