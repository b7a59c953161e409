package io.entente.query.readmodel.quality;

import static io.entente.query.readmodel.Facts.entity;
import static io.entente.query.readmodel.Facts.event;
import static io.entente.query.readmodel.Told.by;
import static io.entente.query.readmodel.Told.corrected;
import static io.entente.query.readmodel.Told.in;
import static io.entente.query.readmodel.Told.retracted;
import static io.entente.query.readmodel.Told.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.position.ConsistencyToken;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.Reader;
import io.entente.query.readmodel.Facts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Findings come with the events that cause them, and most go when later events mend it. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FindingsIT {

    @Inject
    Log log;

    private ConsistencyToken written = ConsistencyToken.NONE;

    @Test
    void a_correction_waits_for_what_it_corrects() {
        // Given
        CloudEvent late = Facts.meeting("late", "2019-05-01");
        append("qb-late~qb-two", corrected(late, "{\"fields\": [\"tourism\"]}"));

        // When
        JsonPath before = found("amendment-target-missing", "qb-late~qb-two");
        append("qb-late~qb-two", late);
        JsonPath after = found("amendment-target-missing", "qb-late~qb-two");

        // Then
        assertThat(before.getList("items.eventId")).containsExactly("late-EventCorrected");
        assertThat(before.getList("items.subject")).containsExactly("late");
        assertThat(before.getList("items.severity")).containsExactly("warn");
        assertThat(after.getList("items")).isEmpty();
    }

    @Test
    void two_reports_of_one_meeting_are_told_until_one_is_taken_back() {
        // Given
        CloudEvent second = talks("second", "2019-05-03", "src-qb-two");
        append("qb-twice~qb-two", talks("first", "2019-05-01", "src-qb-one"), second);
        append("qb-twice~qb-two", talks("another", "2019-05-09", "src-qb-two"));

        // When
        JsonPath before = found("duplicate-candidate", "qb-twice~qb-two");
        append("qb-twice~qb-two", retracted(second));
        JsonPath after = found("duplicate-candidate", "qb-twice~qb-two");

        // Then
        assertThat(before.getList("items.eventIds.id")).containsExactly(List.of("first", "second"));
        assertThat(before.getList("items.subject")).containsExactly("qb-twice~qb-two.meeting.first");
        assertThat(after.getList("items")).isEmpty();
    }

    @Test
    void an_event_of_which_it_is_unclear_who_did_it_says_so() {
        // Given
        CloudEvent unclear = with(Facts.narration("unclear", "2019-05-01"), "{\"attribution\": \"either of the two\"}");
        append("qb-whose~qb-two", unclear, Facts.narration("clear", "2019-05-01"));

        // When
        JsonPath found = found("unattributed", "qb-whose~qb-two");

        // Then
        assertThat(found.getList("items.eventId")).containsExactly("unclear");
    }

    @Test
    void a_task_without_a_due_day_is_told_and_one_with_a_day_is_not() {
        // Given
        append(
                "qb-tasks~qb-two",
                Facts.task("whenever", "2019-05-01"),
                Facts.due(Facts.task("soon", "2019-05-01"), "2019-06-01"));

        // When
        JsonPath found = found("task-without-due", "qb-tasks~qb-two");

        // Then
        assertThat(found.getList("items.eventId")).containsExactly("whenever");
    }

    @Test
    void an_unknown_amount_is_told_until_it_is_known() {
        // Given
        CloudEvent funding =
                event("money", "FundingCommitted", "2019-05-01", """
                {"fundingId": "%s", "funderId": "org-afd", "money": {"known": false}}""".formatted(entity("funding", "money")));
        append("qb-money~qb-two", funding);

        // When
        JsonPath before = found("amount-unknown", "qb-money~qb-two");
        append(
                "qb-money~qb-two",
                corrected(funding, "{\"money\": {\"known\": true, \"amount\": \"5\", \"currency\": \"EUR\"}}"));
        JsonPath after = found("amount-unknown", "qb-money~qb-two");

        // Then
        assertThat(before.getList("items.eventId")).containsExactly("money");
        assertThat(after.getList("items")).isEmpty();
    }

    @Test
    void what_a_second_event_declares_again_is_told_with_that_event() {
        // Given
        CloudEvent signed = Facts.signed("base", "1951", Facts.period("1951/1953"));
        append("qb-again~qb-two", signed, by("urn:entente:other", signed));

        // When
        JsonPath found = found("declared-twice", "qb-again~qb-two");

        // Then
        assertThat(found.getList("items.subject")).contains("qb-again~qb-two.agreement.base");
        assertThat(found.getList("items.eventIds.flatten().source")).containsOnly("urn:entente:other");
    }

    @Test
    void what_goes_on_after_its_end_is_told_with_the_event_that_goes_on() {
        // Given
        append(
                "qb-ended~qb-two",
                Facts.task("done", "2019-05-01"),
                Facts.followUp("it-was-done", entity("task", "done"), "fulfilled", "2019-06-01"),
                Facts.followUp("it-goes-on", entity("task", "done"), "in-progress", "2019-07-01"));

        // When
        JsonPath found = found("after-the-end", "qb-ended~qb-two");

        // Then
        assertThat(found.getList("items.eventId")).containsExactly("it-goes-on");
        assertThat(found.getList("items.subject")).containsExactly("qb-ended~qb-two.task.done");
    }

    private static CloudEvent talks(String slug, String date, String document) {
        return with(Facts.meeting(slug, date), """
                {"sources": [{"sourceId": "%s"}], "participants": [
                    {"kind": "person", "nameAsReported": "A"}, {"kind": "person", "nameAsReported": "B"}]}""".formatted(document));
    }

    private void append(String partnership, CloudEvent... events) {
        List<CloudEvent> moved =
                Stream.of(events).map(event -> in(partnership, event)).toList();
        written = written.including(log.append(moved));
    }

    private JsonPath found(String rule, String partnership) {
        return new Reader(written).json("/quality?rule=" + rule + "&partnership=" + partnership);
    }
}
