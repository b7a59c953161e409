package io.entente.query.readmodel.timeline;

import static io.entente.query.readmodel.Facts.during;
import static io.entente.query.readmodel.Facts.meeting;
import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.date.LabelLanguage;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Finding;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.Folded;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimelineProjectionTest {

    @Test
    void the_water_meeting_of_the_sample_keeps_its_inferred_year_and_knows_its_children() {
        // When
        var row = sampleRow("idf-hn-meeting-tuan-cambon");

        // Then
        var shown = row.occurred().shown(LabelLanguage.EN);
        assertThat(row.type()).isEqualTo("MeetingHeld");
        assertThat(shown.edtf()).isEqualTo("2024?-01-30");
        assertThat(shown.label()).isEqualTo("30 January 2024 (year inferred)");
        assertThat(shown.yearCertain()).isFalse();
        assertThat(row.involved().names()).containsExactly("Duong Duc Tuan", "Christian Cambon");
        assertThat(row.children()).isEqualTo(13);
        assertThat(row.corrections()).isEqualTo(1);
        assertThat(row.fields()).containsExactly("clean-water-supply", "environment", "urban-management");
    }

    @Test
    void the_visit_of_the_sample_and_all_that_happened_in_it_is_certain_of_its_year_after_the_correction() {
        // When
        var rows = Folded.sample(new TimelineProjection(), "fr-idf~vn-hn").rows();

        // Then
        assertThat(rows)
                .filteredOn(row -> row.event().id().equals("idf-hn-visit-hai-france")
                        || "idf-hn-visit-hai-france".equals(row.partOf())
                        || "idf-hn-meeting-hai-pecresse".equals(row.partOf()))
                .hasSize(19)
                .allSatisfy(row -> assertThat(row.occurred().yearCertain()).isTrue());
    }

    @Test
    void an_event_is_updated_by_a_correction_and_so_are_those_that_follow_its_date() {
        // Given
        var visit = visit("visit", "2019?-09-14/2019?-09-18");
        var meeting = during("visit", meeting("meeting", "[2019-09-14..2019-09-18]"));
        var correction = redated(visit, "2019-09-14/2019-09-18");

        // Then
        assertThat(updatedAt("meeting", visit, meeting)).isEqualTo(Instant.EPOCH.plusSeconds(1));
        assertThat(updatedAt("visit", visit, meeting, correction)).isEqualTo(Instant.EPOCH.plusSeconds(2));
        assertThat(updatedAt("meeting", visit, meeting, correction)).isEqualTo(Instant.EPOCH.plusSeconds(2));
        assertThat(updatedAt("visit", visit, correction, retracted(correction)))
                .isEqualTo(Instant.EPOCH.plusSeconds(2));
    }

    @Test
    void a_child_is_counted_whether_it_is_recorded_before_or_after_its_parent() {
        // Given
        var visit = visit("visit", "2019-09-14/2019-09-18");
        var meeting = during("visit", meeting("meeting", "2019-09-15"));

        // When
        var parentFirst = Folded.by(new TimelineProjection(), visit, meeting);
        var childFirst = Folded.by(new TimelineProjection(), meeting, visit);

        // Then
        assertThat(parentFirst.row(key("visit")).children()).isEqualTo(1);
        assertThat(childFirst.row(key("visit")).children()).isEqualTo(1);
        assertThat(childFirst.findings()).isEmpty();
    }

    @Test
    void a_child_of_a_parent_that_nobody_recorded_is_a_finding() {
        // When
        var folded = Folded.by(new TimelineProjection(), during("visit", meeting("meeting", "2019-09-15")));

        // Then
        assertThat(folded.rows()).hasSize(1);
        assertThat(folded.findings()).containsExactly(Finding.REFERS_TO_ABSENT);
    }

    @Test
    void a_corrected_visit_re_dates_the_meeting_held_during_it() {
        // Given
        var visit = visit("visit", "2019?-09-14/2019?-09-18");

        // When
        var folded = Folded.by(
                new TimelineProjection(),
                visit,
                during("visit", meeting("meeting", "[2019-09-14..2019-09-18]")),
                redated(visit, "2020-09-14/2020-09-18"));

        // Then
        var row = folded.row(key("meeting"));
        assertThat(row.redated()).isTrue();
        assertThat(row.occurred().bounds().earliest()).isEqualTo("2020-09-14");
        assertThat(row.occurred().isYearDoubted()).isFalse();
    }

    @Test
    void a_meeting_is_no_surer_of_its_year_than_its_visit() {
        // When
        var folded = Folded.by(
                new TimelineProjection(),
                visit("visit", "2019?-09-14/2019?-09-18"),
                during("visit", meeting("meeting", "[2019-09-14..2019-09-18]")));

        // Then
        var occurred = folded.row(key("meeting")).occurred();
        assertThat(occurred.isYearDoubted()).isTrue();
        assertThat(occurred.shown(LabelLanguage.EN).label()).contains("year inferred");
    }

    @Test
    void the_children_of_a_retracted_event_stay_and_say_so() {
        // Given
        var visit = visit("visit", "2019-09-14/2019-09-18");

        // When
        var folded = Folded.by(
                new TimelineProjection(), visit, during("visit", meeting("meeting", "2019-09-15")), retracted(visit));

        // Then
        assertThat(folded.rows()).singleElement().satisfies(row -> assertThat(row.parentRetracted())
                .isTrue());
        assertThat(folded.findings()).isEmpty();
    }

    private static TimelineRow sampleRow(String id) {
        return Folded.sample(new TimelineProjection(), "fr-idf~vn-hn")
                .row(TimelineRow.key(new EventKey("urn:entente:seed-import", id)));
    }

    private static String key(String id) {
        return TimelineRow.key(new EventKey(Facts.SOURCE, id));
    }

    /** Events of a test are recorded one second after the other, the first at the epoch. */
    private static Instant updatedAt(String id, CloudEvent... events) {
        return Folded.by(new TimelineProjection(), events)
                .row(new EventKey(Facts.SOURCE, id).toString())
                .updatedAt();
    }
}
