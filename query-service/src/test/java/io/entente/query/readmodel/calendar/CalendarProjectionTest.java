package io.entente.query.readmodel.calendar;

import static io.entente.query.readmodel.Facts.during;
import static io.entente.query.readmodel.Facts.meeting;
import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.visit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.date.FuzzyDate;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.Folded;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CalendarProjectionTest {

    @Test
    void the_visit_of_the_sample_is_confirmed_by_its_correction() {
        // When
        var row = sample("idf-hn-visit-hai-france");

        // Then
        assertThat(row.headline().category()).isEqualTo(Category.VISIT);
        assertThat(row.headline().summary().texts())
                .containsEntry("en", "Working visit to France (Hanoi)")
                .containsEntry("fr", "Visite de travail : France (Hanoï)")
                .containsEntry("vi", "Thăm và làm việc: Pháp (Hà Nội)");
        assertThat(row.occurred().bounds().earliest()).isEqualTo("2019-09-14");
        assertThat(row.occurred().bounds().latest()).isEqualTo("2019-09-18");
        assertThat(row.isPrecise()).isTrue();
        assertThat(row.isTentative()).isFalse();
        assertThat(row.revision()).isEqualTo(1);
    }

    @Test
    void an_inferred_year_and_an_unknown_day_of_the_visit_are_tentative() {
        assertThat(sample("idf-hn-meeting-tuan-cambon").isTentative()).isTrue();
        assertThat(sample("idf-hn-meeting-tuan-cambon").isPrecise()).isTrue();
        assertThat(sample("idf-hn-meeting-hai-pecresse").isTentative()).isTrue();
        assertThat(sample("idf-hn-meeting-hai-pecresse").revision()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-06", "2019", "2018/2021", "[2022-01-30,2023-01-30]", "XXXX-01-30"})
    void what_is_not_known_to_the_day_is_imprecise(String date) {
        assertThat(folded(meeting("meeting", date)).row(key("meeting")).isPrecise())
                .isFalse();
    }

    @Test
    void what_was_taken_back_stays_where_it_was_last_and_is_cancelled() {
        // Given
        var visit = visit("visit", "2019?-09-14/2019?-09-18");
        var correction = redated(visit, "2019-09-15/2019-09-18");

        // When
        var row = folded(visit, correction, retracted(visit)).row(key("visit"));

        // Then
        assertThat(row.cancelled()).isTrue();
        assertThat(row.occurred().bounds().earliest()).isEqualTo("2019-09-15");
        assertThat(row.revision()).isEqualTo(2);
    }

    @Test
    void what_was_taken_back_leaves_its_dates_and_nothing_that_it_said() {
        // Given
        var meeting = Facts.event("meeting", "MeetingHeld", "2019-09-15", """
                {"meetingId": "fr-idf~vn-hn.meeting.m", "meetingKind": "courtesy-call", "participantsComplete": false,
                 "participants": [{"kind": "person", "nameAsReported": "Somebody Private"}],
                 "place": {"placeId": "vn-hn", "name": {"en": "A private house"}, "precision": "city"},
                 "summary": {"en": "What was whispered."}}""");

        // When
        var row = folded(meeting, retracted(meeting)).row(key("meeting"));

        // Then
        assertThat(row.headline().summary().texts())
                .containsEntry("en", "Meeting (retracted)")
                .containsEntry("fr", "Réunion (information retirée)")
                .containsEntry("vi", "Cuộc gặp (đã rút lại)");
        assertThat(row.occurred().date()).isEqualTo(FuzzyDate.ofStated("2019-09-15"));
        assertThat(row.place()).isNull();
        assertThat(row.toString()).doesNotContain("Private", "private", "whispered", "src-000");
    }

    @ParameterizedTest
    @CsvSource({"2019-09, true", "2019/.., false", "XXXX, false"})
    void what_is_not_known_to_the_day_any_more_is_struck_out_where_it_was(String date, boolean stillBounded) {
        // Given
        var meeting = meeting("meeting", "2019-09-15");
        var visit = visit("visit", "2019-09-15/2019-09-18");

        // When
        var folded = folded(meeting, replaced(meeting, date), visit);

        // Then
        var struckOut = folded.row(key("meeting") + " struck-out");
        assertThat(struckOut.cancelled()).isTrue();
        assertThat(struckOut.isPrecise()).isTrue();
        assertThat(struckOut.superseded()).isEqualTo(stillBounded);
        assertThat(struckOut.occurred().date()).isEqualTo(FuzzyDate.ofStated("2019-09-15"));
        assertThat(struckOut.revision()).isEqualTo(1);
        assertThat(struckOut.headline().summary())
                .isEqualTo(folded.row(key("meeting")).headline().summary());
        assertThat(folded.row(key("meeting")).cancelled()).isFalse();
        assertThat(folded.rows()).hasSize(3);
    }

    @Test
    void the_last_day_that_was_known_is_struck_out_not_the_first() {
        // Given
        var meeting = meeting("meeting", "2019-09-15");
        var again = again(redated(meeting, "2019-09-16"), "2");
        var month = again(redated(meeting, "2019-09"), "3");

        // When
        var folded = folded(meeting, again, month, again(redated(meeting, "2019"), "4"));

        // Then
        assertThat(folded.row(key("meeting") + " struck-out").occurred().date())
                .isEqualTo(FuzzyDate.ofStated("2019-09-16"));
    }

    @Test
    void
            a_correction_that_is_taken_back_strikes_out_the_day_that_it_gave_and_one_that_gives_a_day_strikes_out_nothing() {
        // Given
        var meeting = meeting("meeting", "2019-09");
        var day = redated(meeting, "2019-09-16");

        // When
        var known = folded(meeting, day);
        var takenBack = folded(meeting, day, retracted(day));

        // Then
        assertThat(known.rows()).singleElement().returns(true, CalendarRow::isPrecise);
        assertThat(takenBack.row(key("meeting") + " struck-out").occurred().date())
                .isEqualTo(FuzzyDate.ofStated("2019-09-16"));
        assertThat(takenBack.row(key("meeting") + " struck-out").revision()).isEqualTo(2);
    }

    @Test
    void what_follows_the_date_of_another_event_is_struck_out_with_it() {
        // Given
        var visit = visit("visit", "2019-09-15/2019-09-18");
        var meeting = during("visit", meeting("meeting", "[2019-09-15..2019-09-18]"));

        // When
        var folded = folded(visit, meeting, redated(visit, "2019"));

        // Then
        assertThat(folded.row(key("meeting")).isPrecise()).isFalse();
        assertThat(folded.row(key("meeting") + " struck-out")
                        .occurred()
                        .bounds()
                        .latest())
                .isEqualTo("2019-09-18");
    }

    @Test
    void what_was_struck_out_and_then_taken_back_says_nothing_more_and_stays_struck_out() {
        // Given
        var meeting = meeting("meeting", "2019-09-15");

        // When
        var folded = folded(meeting, redated(meeting, "2019-09"), retracted(meeting));

        // Then
        assertThat(folded.rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.cancelled()).isTrue();
            assertThat(row.headline().summary().texts()).containsEntry("en", "Meeting (retracted)");
        });
        assertThat(folded.row(key("meeting") + " struck-out").revision()).isEqualTo(2);
    }

    @Test
    void what_lost_its_bounds_and_never_had_a_day_is_struck_out_for_those_who_read_imprecise_entries() {
        // Given
        var meeting = meeting("meeting", "2019-09");

        // When
        var struckOut = folded(meeting, replaced(meeting, "XXXX")).row(key("meeting") + " struck-out");

        // Then
        assertThat(struckOut.isPrecise()).isFalse();
        assertThat(struckOut.superseded()).isFalse();
        assertThat(struckOut.occurred().date()).isEqualTo(FuzzyDate.ofStated("2019-09"));
    }

    @Test
    void every_change_raises_the_revision_even_one_that_takes_a_change_back() {
        // Given
        var visit = visit("visit", "2019?-09-14/2019?-09-18");
        var meeting = during("visit", meeting("meeting", "[2019-09-14..2019-09-18]"));
        var correction = redated(visit, "2019-09-15/2019-09-18");
        var retraction = retracted(visit);

        // When
        var corrected = folded(visit, meeting, correction);
        var takenBack = folded(visit, meeting, correction, retracted(correction));
        var back = folded(visit, meeting, correction, retraction, retracted(retraction));

        // Then
        assertThat(corrected.row(key("meeting")).revision()).isEqualTo(1);
        assertThat(takenBack.row(key("visit")).revision()).isEqualTo(2);
        assertThat(takenBack.row(key("meeting")).revision()).isEqualTo(2);
        assertThat(back.row(key("visit")).revision()).isEqualTo(3);
        assertThat(back.row(key("visit")).cancelled()).isFalse();
    }

    @Test
    void what_is_said_or_promised_is_no_entry_of_its_own() {
        assertThat(folded(Facts.narration("said", "2019-09-15"), Facts.commitment("promised", "2019-09-15"))
                        .rows())
                .isEmpty();
    }

    /** A correction after which nothing of the date before is left. */
    private static CloudEvent replaced(CloudEvent event, String date) {
        ObjectNode correction = redated(event, date).document().deepCopy();
        ObjectNode occurred = (ObjectNode) correction.at("/data/patch/occurred");
        Stream.of("earliest", "latest").filter(bound -> !occurred.has(bound)).forEach(occurred::putNull);
        return new CloudEvent(correction);
    }

    private static CloudEvent again(CloudEvent event, String nth) {
        return new CloudEvent(event.document().deepCopy().put("id", event.id() + nth));
    }

    private static Folded<CalendarRow> folded(CloudEvent... events) {
        return Folded.by(new CalendarProjection(), events);
    }

    private static CalendarRow sample(String id) {
        return Folded.sample(new CalendarProjection(), "fr-idf~vn-hn")
                .row(new EventKey("urn:entente:seed-import", id).toString());
    }

    private static String key(String id) {
        return new EventKey(Facts.SOURCE, id).toString();
    }
}
