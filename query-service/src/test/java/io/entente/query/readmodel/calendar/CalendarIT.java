package io.entente.query.readmodel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.query.QueryOnStack;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.OnSample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars of the sample over HTTP, read by another library than wrote them. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CalendarIT extends OnSample {

    private static final String SAMPLE = "/partnerships/fr-idf~vn-hn/calendar.ics";
    private static final String VISIT = "idf-hn-visit-hai-france@urn:entente:seed-import";
    private static final String OWN_STREAM = "xx-cal~yy-cal";

    @Test
    void the_visit_is_in_the_calendar_as_its_correction_says() throws Exception {
        // When
        CalendarComponent visit = entry(calendar(SAMPLE), VISIT);

        // Then
        assertThat(value(visit, "DTSTART")).isEqualTo("20190914");
        assertThat(value(visit, "DTEND")).isEqualTo("20190919");
        assertThat(value(visit, "SEQUENCE")).isEqualTo("1");
        assertThat(value(visit, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(visit, "SUMMARY")).isEqualTo("Working visit to France (Hanoi)");
        assertThat(value(visit, "CATEGORIES")).isEqualTo("VISIT");
    }

    @Test
    void before_the_correction_the_visit_was_tentative() throws Exception {
        // When
        CalendarComponent visit =
                entry(calendar(SAMPLE + "?knownAt=" + before("idf-hn-visit-hai-france-correction-1")), VISIT);

        // Then
        assertThat(value(visit, "STATUS")).isEqualTo("TENTATIVE");
        assertThat(value(visit, "SEQUENCE")).isEqualTo("0");
    }

    @Test
    void an_inferred_year_is_tentative() throws Exception {
        // When
        CalendarComponent meeting = entry(calendar(SAMPLE), "idf-hn-meeting-tuan-cambon@urn:entente:seed-import");

        // Then
        assertThat(value(meeting, "STATUS")).isEqualTo("TENTATIVE");
        assertThat(value(meeting, "DTSTART")).isEqualTo("20240130");
    }

    @Test
    void months_and_years_ends_and_tasks_are_there_for_those_who_ask() throws Exception {
        // When
        List<CalendarComponent> usual = calendar(SAMPLE);
        List<CalendarComponent> all = calendar(SAMPLE + "?include=imprecise&include=expiries&include=tasks&lang=fr");

        // Then
        assertThat(uids(usual)).noneMatch(uid -> uid.startsWith("idf-hn-agreement-2018-2021-signed"));
        assertThat(uids(all))
                .contains(
                        "idf-hn-agreement-2018-2021-signed@urn:entente:seed-import@cooperation.example",
                        "fr-idf~vn-hn.agreement.2018-2021.expiry@cooperation.example",
                        "fr-idf~vn-hn.task.water-club-advice@cooperation.example");
        assertThat(value(entry(all, "fr-idf~vn-hn.agreement.2018-2021.expiry"), "SUMMARY"))
                .startsWith("Échéance : ");
        assertThat(entry(all, "fr-idf~vn-hn.task.water-club-advice").getName()).isEqualTo("VTODO");
    }

    @Test
    void what_was_taken_back_is_cancelled() throws Exception {
        // Given
        CloudEvent meeting = Facts.meeting("calendar-meeting", "2019-09-15");
        append(own(meeting), own(Facts.retracted(meeting)));

        // When
        CalendarComponent entry =
                entry(calendar("/partnerships/" + OWN_STREAM + "/calendar.ics"), "calendar-meeting@" + Facts.SOURCE);

        // Then
        assertThat(value(entry, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(entry, "SEQUENCE")).isEqualTo("1");
    }

    @Test
    void what_is_not_known_to_the_day_any_more_is_cancelled_but_for_those_who_read_months() throws Exception {
        // Given
        CloudEvent meeting = Facts.meeting("calendar-month", "2019-10-15");
        append(own(meeting), own(Facts.redated(meeting, "2019-10")));

        // When
        String path = "/partnerships/" + OWN_STREAM + "/calendar.ics";
        CalendarComponent usual = entry(calendar(path), "calendar-month@" + Facts.SOURCE);
        List<CalendarComponent> months = calendar(path + "?include=imprecise");

        // Then
        assertThat(value(usual, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(usual, "SEQUENCE")).isEqualTo("1");
        assertThat(value(usual, "DTSTART")).isEqualTo("20191015");
        assertThat(value(usual, "DTEND")).isEqualTo("20191016");
        assertThat(value(entry(months, "calendar-month@" + Facts.SOURCE), "STATUS"))
                .isEqualTo("TENTATIVE");
        assertThat(uids(months)).doesNotHaveDuplicates();
    }

    @Test
    void a_retracted_agreement_and_a_retracted_task_are_cancelled_and_say_nothing_more() throws Exception {
        // Given
        CloudEvent agreement = Facts.signed("secret-plan", "2018-06-01", Facts.period("2018/2021"));
        CloudEvent task = Facts.due(Facts.task("advice", "2024-01-30"), "2024-03");
        append(own(agreement), own(task), own(Facts.retracted(agreement)), own(Facts.retracted(task)));

        // When
        List<CalendarComponent> all =
                calendar("/calendar.ics?include=expiries&include=tasks&partnership=" + OWN_STREAM);

        // Then
        CalendarComponent expiry = entry(all, OWN_STREAM + ".agreement.secret-plan.expiry");
        assertThat(value(expiry, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(expiry, "SEQUENCE")).isEqualTo("1");
        assertThat(value(expiry, "DTSTART")).isEqualTo("20211231");
        assertThat(value(expiry, "SUMMARY")).isEqualTo("Expiry (retracted)");
        CalendarComponent advice = entry(all, OWN_STREAM + ".task.advice");
        assertThat(value(advice, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(advice, "SEQUENCE")).isEqualTo("1");
        assertThat(value(advice, "SUMMARY")).isEqualTo("Task (retracted)");
    }

    @Test
    void the_calendar_of_all_can_be_narrowed_and_asked_of_the_past() throws Exception {
        // When
        List<CalendarComponent> now = calendar("/calendar.ics?partnership=fr-idf~vn-hn&include=tasks");
        List<CalendarComponent> then = calendar("/calendar.ics?partnership=fr-idf~vn-hn&include=tasks&knownAt="
                + before("idf-hn-visit-hai-france-correction-1"));

        // Then
        assertThat(uids(now)).noneMatch(uid -> uid.contains(OWN_STREAM)).contains(VISIT + "@cooperation.example");
        assertThat(value(entry(then, VISIT), "SEQUENCE")).isEqualTo("0");
        assertThat(read("/calendar.ics").asString()).contains("X-ENTENTE-COMPLETE:TRUE");
    }

    @Test
    void the_calendar_of_all_has_the_entries_of_each() throws Exception {
        assertThat(uids(calendar("/calendar.ics"))).contains(VISIT + "@cooperation.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calendar.ics?include=everything",
                "/calendar.ics?knownAt=2026-11-22T03:01:06Z",
                SAMPLE + "?knownAt=then"
            })
    void what_cannot_be_asked_is_refused(String path) {
        assertThat(get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void what_nobody_recorded_has_no_calendar() {
        assertThat(get("/partnerships/xx-aa~zz-zz/calendar.ics").statusCode()).isEqualTo(404);
    }

    private List<CalendarComponent> calendar(String path) throws IOException, ParserException {
        String text = read(path).asString();
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().getEntries()).as(text).isEmpty();
        return calendar.getComponents();
    }

    private static CalendarComponent entry(List<CalendarComponent> calendar, String id) {
        return calendar.stream()
                .filter(entry -> value(entry, "UID").equals(id + "@cooperation.example"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> uids(List<CalendarComponent> calendar) {
        return calendar.stream().map(entry -> value(entry, "UID")).toList();
    }

    private static String value(CalendarComponent entry, String property) {
        return entry.getRequiredProperty(property).getValue();
    }

    private static CloudEvent own(CloudEvent event) {
        String json = new String(CloudEventCodec.encode(event), StandardCharsets.UTF_8);
        return CloudEventCodec.structured(json.replace(Facts.STREAM, OWN_STREAM).getBytes(StandardCharsets.UTF_8));
    }
}
