package io.entente.query.readmodel.calendar;

import static io.entente.query.readmodel.Facts.during;
import static io.entente.query.readmodel.Facts.meeting;
import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.date.FuzzyDate;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.Folded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
