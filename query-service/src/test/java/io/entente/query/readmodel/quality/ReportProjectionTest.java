package io.entente.query.readmodel.quality;

import static io.entente.query.readmodel.Facts.entity;
import static io.entente.query.readmodel.Facts.event;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.query.readmodel.Folded;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportProjectionTest {

    @Test
    void the_same_people_in_any_order_and_spelling_are_alike_and_others_are_not() {
        // When
        var rows = rows(
                meeting("paper", "2019-09-14", person("person-hai"), named("Valérie Pécresse")),
                meeting("radio", "2019-09-17", named("valerie pecresse"), person("person-hai")),
                meeting("others", "2019-09-14", person("person-hai"), person("person-roussel")));

        // Then
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).alike())
                .isEqualTo(rows.get(1).alike())
                .isNotEqualTo(rows.get(2).alike());
    }

    @Test
    void a_report_tells_its_days_and_the_document_that_it_was_taken_from() {
        // When
        ReportRow row = rows(meeting("paper", "2019-09", person("person-hai"), person("person-pecresse")))
                .get(0);

        // Then
        assertThat(row.firstDay()).isEqualTo(LocalDate.parse("2019-09-01"));
        assertThat(row.lastDay()).isEqualTo(LocalDate.parse("2019-09-30"));
        assertThat(row.document()).isEqualTo("src-000");
        assertThat(row.about()).isEqualTo(entity("meeting", "paper"));
    }

    @Test
    void a_meeting_of_one_or_of_an_unknown_month_is_compared_with_none() {
        // When
        var rows = rows(
                meeting("alone", "2019-09-14", person("person-hai")),
                meeting("some-day", "2019", person("person-hai"), person("person-pecresse")));

        // Then
        assertThat(rows).isEmpty();
    }

    @Test
    void visits_are_alike_when_the_same_people_go_the_same_way() {
        // When
        var rows = rows(
                visitOf("there", "vn-hn", "fr", person("person-hai")),
                visitOf("again", "vn-hn", "fr", person("person-hai")),
                visitOf("back", "fr", "vn-hn", person("person-hai")),
                meeting("met", "2019-09-14", person("person-hai"), person("person-pecresse")));

        // Then
        assertThat(rows.get(0).alike()).isEqualTo(rows.get(1).alike());
        assertThat(rows).extracting(ReportRow::alike).doesNotContainNull();
        assertThat(rows.stream().map(ReportRow::alike).distinct()).hasSize(3);
    }

    @Test
    void a_visit_of_nobody_in_particular_is_compared_with_none() {
        assertThat(rows(visit("unnamed", "2019-09-14"))).isEmpty();
    }

    @Test
    void a_report_that_is_taken_back_is_compared_no_more() {
        // Given
        var radio = meeting("radio", "2019-09-17", person("person-hai"), person("person-pecresse"));

        // When, Then
        assertThat(rows(radio, retracted(radio))).isEmpty();
    }

    private static List<ReportRow> rows(CloudEvent... events) {
        return Folded.by(new ReportProjection(), events).rows();
    }

    private static CloudEvent meeting(String slug, String date, String... participants) {
        return event(slug, "MeetingHeld", date, """
                {"meetingId": "%s", "meetingKind": "bilateral-talks", "participantsComplete": false,
                 "participants": [%s]}""".formatted(
                        entity("meeting", slug), Arrays.stream(participants).collect(Collectors.joining(","))));
    }

    private static CloudEvent visitOf(String slug, String from, String to, String head) {
        return event(
                slug, "VisitConducted", "2019-09-14/2019-09-18", """
                {"visitId": "%s", "direction": {"from": "%s", "to": "%s"}, "head": %s,
                 "place": {"placeId": "fr", "name": {"en": "France"}, "precision": "country"}}""".formatted(entity("visit", slug), from, to, head));
    }

    private static String person(String actorId) {
        return "{\"actorId\": \"" + actorId + "\", \"kind\": \"person\", \"nameAsReported\": \"A\"}";
    }

    private static String named(String name) {
        return "{\"kind\": \"person\", \"nameAsReported\": \"" + name + "\"}";
    }
}
