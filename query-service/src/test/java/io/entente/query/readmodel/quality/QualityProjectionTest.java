package io.entente.query.readmodel.quality;

import static io.entente.query.readmodel.Facts.during;
import static io.entente.query.readmodel.Facts.event;
import static io.entente.query.readmodel.Facts.meeting;
import static io.entente.query.readmodel.Facts.narration;
import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.statusChanged;
import static io.entente.query.readmodel.Facts.task;
import static io.entente.query.readmodel.Facts.touching;
import static io.entente.query.readmodel.Facts.visit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Finding;
import io.entente.query.readmodel.Folded;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QualityProjectionTest {

    @Test
    void the_years_of_the_sample_that_were_inferred_and_not_corroborated_are_told_once_each() {
        // When
        var inferred = of(
                Rule.DATE_YEAR_INFERRED,
                Folded.sample(new QualityProjection(), "fr-idf~vn-hn").rows());

        // Then
        assertThat(inferred)
                .extracting(breach -> breach.cause().id())
                .containsExactlyInAnyOrder(
                        "idf-hn-agreement-2022-2025-signed",
                        "idf-hn-anniversary-30",
                        "idf-hn-programme-urban-environment-launched",
                        "idf-hn-funding-afd-urban-environment",
                        "idf-hn-meeting-tuan-cambon");
    }

    @Test
    void the_sample_does_not_tell_an_amount_a_due_date_three_venues_and_who_spoke_at_times() {
        // When
        var rows = Folded.sample(new QualityProjection(), "fr-idf~vn-hn").rows();

        // Then
        assertThat(of(Rule.AMOUNT_UNKNOWN, rows)).hasSize(1);
        assertThat(of(Rule.TASK_WITHOUT_DUE, rows)).hasSize(1);
        assertThat(of(Rule.VENUE_UNKNOWN, rows)).hasSize(3);
        assertThat(of(Rule.UNATTRIBUTED, rows)).hasSize(8);
        assertThat(of(Rule.DUPLICATE_CANDIDATE, rows)).isEmpty();
        assertThat(of(Rule.PART_OUTSIDE_WHOLE, rows)).isEmpty();
        assertThat(of(Rule.ANNIVERSARY_DOES_NOT_FIT, rows)).isEmpty();
        assertThat(of(Rule.DATE_CONTRADICTORY, rows)).isEmpty();
    }

    @Test
    void the_sample_breaks_no_rule_between_its_events() {
        // When
        var folded = Folded.sample(new QualityProjection(), "fr-idf~vn-hn");

        // Then
        assertThat(folded.findings()).isEmpty();
    }

    @Test
    void identifiers_that_one_source_alone_gives_are_unverified() {
        // When
        var rows = Folded.sample(new QualityProjection(), "org-vientiane").rows();

        // Then
        assertThat(of(Rule.UNVERIFIED_IDENTIFIER, rows))
                .singleElement()
                .extracting(Breach::subject)
                .isEqualTo("wikidata Q9326");
    }

    @Test
    void a_correction_that_states_the_year_settles_it() {
        // Given
        var guess = inferred(visit("journey", "2019"));

        // When
        var before = fold(guess);
        var after = fold(guess, redated(guess, "2019-09"));

        // Then
        assertThat(of(Rule.DATE_YEAR_INFERRED, before)).hasSize(1);
        assertThat(of(Rule.DATE_YEAR_INFERRED, after)).isEmpty();
    }

    @Test
    void a_meeting_outside_its_visit_breaks_a_rule_whichever_is_recorded_first() {
        // Given
        var journey = visit("journey", "2019-09-14/2019-09-18");
        var talks = during("journey", meeting("talks", "2019-09-20"));

        // When
        var rows = fold(talks, journey);

        // Then
        assertThat(of(Rule.PART_OUTSIDE_WHOLE, rows))
                .containsExactly(Breach.of(Rule.PART_OUTSIDE_WHOLE, "journey", List.of(key("talks"))));
        assertThat(of(Rule.PART_OUTSIDE_WHOLE, fold(journey, talks))).hasSize(1);
    }

    @Test
    void a_correction_of_the_visit_brings_its_meeting_back_inside() {
        // Given
        var journey = visit("journey", "2019-09-14/2019-09-18");
        var talks = during("journey", meeting("talks", "2019-09-20"));

        // When
        var rows = fold(journey, talks, redated(journey, "2019-09-14/2019-09-21"));

        // Then
        assertThat(of(Rule.PART_OUTSIDE_WHOLE, rows)).isEmpty();
    }

    @Test
    void what_was_part_of_a_retracted_event_is_told() {
        // Given
        var journey = visit("journey", "2019-09-14/2019-09-18");

        // When
        var rows = fold(journey, during("journey", meeting("talks", "2019-09-15")), retracted(journey));

        // Then
        assertThat(of(Rule.PART_OF_RETRACTED, rows)).extracting(Breach::subject).containsExactly("journey");
    }

    @Test
    void a_thirtieth_anniversary_falls_about_thirty_years_later() {
        // Given
        var begun = event("begun", "PartnershipEstablished", "1989", """
                {"partnershipKind": "twinning", "name": {"en": "Twins"}, "parties": [
                    {"actorId": "org-hanoi", "placeId": "vn-hn"}, {"actorId": "org-region", "placeId": "fr-idf"}]}""");

        // When
        var rows = fold(anniversary("right", "2020", 30), anniversary("wrong", "2021", 30), begun);

        // Then
        assertThat(of(Rule.ANNIVERSARY_DOES_NOT_FIT, rows))
                .extracting(breach -> breach.cause().id())
                .containsExactly("wrong");
    }

    @Test
    void an_anniversary_of_what_nobody_recorded_is_a_finding() {
        // When
        var folded = Folded.by(new QualityProjection(), anniversary("lonely", "2019", 30));

        // Then
        assertThat(folded.findings()).containsExactly(Finding.REFERS_TO_ABSENT);
    }

    @Test
    void a_status_that_was_held_before_is_no_change_in_the_order_in_which_it_happened() {
        // When
        var broken = fold(statusChanged("sleep", "dormant", "2010"), statusChanged("again", "dormant", "2012"));
        var mended = fold(
                statusChanged("sleep", "dormant", "2010"),
                statusChanged("again", "dormant", "2012"),
                statusChanged("between", "revived", "2011"));

        // Then
        assertThat(of(Rule.STATUS_UNCHANGED, broken)).extracting(Breach::events).containsExactly(List.of(key("again")));
        assertThat(of(Rule.STATUS_UNCHANGED, mended)).isEmpty();
    }

    @Test
    void a_membership_is_left_after_it_was_joined() {
        // When
        var broken = fold(membership("considered", "under-consideration", "2010"), membership("gone", "left", "2012"));
        var mended = fold(
                membership("considered", "under-consideration", "2010"),
                membership("gone", "left", "2012"),
                membership("in", "joined", "2011"));

        // Then
        assertThat(of(Rule.MEMBERSHIP_TRANSITION, broken)).hasSize(1);
        assertThat(of(Rule.MEMBERSHIP_TRANSITION, mended)).isEmpty();
    }

    @Test
    void a_code_that_a_producer_made_up_is_told() {
        // When
        var rows = fold(touching(task("kites", "2024"), "x-kites", "tourism"));

        // Then
        assertThat(of(Rule.UNKNOWN_CODE, rows)).extracting(Breach::subject).containsExactly("x-kites");
    }

    @Test
    void only_what_is_broken_is_stored() {
        // When
        var rows = fold(visit("journey", "2019-09-14/2019-09-18"));

        // Then
        assertThat(rows)
                .extracting(row -> row.breach().orElseThrow().rule())
                .containsExactlyInAnyOrder(Rule.SINGLE_SOURCE, Rule.RECORDED_BEFORE_IT_HAPPENED);
    }

    @Test
    void nothing_is_left_of_what_was_taken_back() {
        // Given
        var task = task("kites", "2024");

        // When
        var rows = fold(task, narration("told", "2024"), retracted(task));

        // Then
        assertThat(of(Rule.TASK_WITHOUT_DUE, rows)).isEmpty();
    }

    private static List<QualityRow> fold(CloudEvent... events) {
        return Folded.by(new QualityProjection(), events).rows();
    }

    private static List<Breach> of(Rule rule, List<QualityRow> rows) {
        return rows.stream()
                .flatMap(row -> row.breach().stream())
                .filter(breach -> breach.rule() == rule)
                .toList();
    }

    private static CloudEvent anniversary(String id, String date, int ordinal) {
        return event(id, "AnniversaryCommemorated", date, """
                {"ordinal": %d, "of": "begun"}""".formatted(ordinal));
    }

    private static CloudEvent membership(String id, String status, String date) {
        return event(id, "MembershipStatusChanged", date, """
                {"membershipId": "org-hanoi.in.org-club", "memberId": "org-hanoi", "organisationId": "org-club",
                 "status": "%s"}""".formatted(status));
    }

    private static CloudEvent inferred(CloudEvent event) {
        ObjectNode document = event.document().deepCopy();
        ((ObjectNode) document.at("/data/occurred")).put("basis", "inferred");
        return new CloudEvent(document);
    }

    private static EventKey key(String id) {
        return new EventKey("urn:entente:test", id);
    }
}
