package io.entente.query.readmodel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.date.FuzzyDate;
import io.entente.common.date.LabelLanguage;
import io.entente.common.event.LangMap;
import io.entente.query.Mapped;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written with one library, read with another. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CalendarFeedTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final CalendarConfig CONFIG = Mapped.config(CalendarConfig.class, Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Ho_Chi_Minh", "America/New_York"})
    void an_event_lasts_whole_days_whatever_the_time_zone_of_the_machine(String zone) throws Exception {
        TimeZone before = TimeZone.getDefault();
        try {
            // Given
            TimeZone.setDefault(TimeZone.getTimeZone(zone));

            // When
            Component visit = read(feed().with(visit()).text()).get(0);

            // Then
            assertThat(value(visit, "DTSTART")).isEqualTo("20190914");
            assertThat(value(visit, "DTEND")).isEqualTo("20190919");
            assertThat(value(visit, "DTSTAMP")).isEqualTo("20261122T000000Z");
            assertThat(visit.getRequiredProperty("DTSTART")
                            .getRequiredParameter("VALUE")
                            .getValue())
                    .isEqualTo("DATE");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void an_event_says_what_it_is_and_how_sure() throws Exception {
        // When
        Component visit = read(feed().with(visit()).text()).get(0);

        // Then
        assertThat(value(visit, "UID"))
                .isEqualTo("idf-hn-visit-hai-france@urn:entente:seed-import@cooperation.example");
        assertThat(value(visit, "SUMMARY")).isEqualTo("Working visit to France (Hanoi)");
        assertThat(value(visit, "SEQUENCE")).isEqualTo("1");
        assertThat(value(visit, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(visit, "CATEGORIES")).isEqualTo("VISIT");
        assertThat(value(visit, "DESCRIPTION")).isEqualTo("With a line\nbreak; and, commas\n14 to 18 September 2019");
    }

    @Test
    void events_of_two_sources_are_two_entries_even_with_the_same_id() throws Exception {
        // Given
        CalendarEntity other = visit();
        other.source = "urn:entente:others";

        // When
        List<CalendarComponent> read = read(feed().with(visit()).with(other).text());

        // Then
        assertThat(read)
                .extracting(event -> value(event, "UID"))
                .containsExactly(
                        "idf-hn-visit-hai-france@urn:entente:seed-import@cooperation.example",
                        "idf-hn-visit-hai-france@urn:entente:others@cooperation.example");
    }

    @Test
    void doubt_is_tentative_and_what_was_taken_back_is_cancelled() throws Exception {
        // Given
        CalendarEntity doubted = visit();
        doubted.tentative = true;
        CalendarEntity cancelled = visit();
        cancelled.tentative = true;
        cancelled.cancelled = true;

        // When
        List<CalendarComponent> read = read(feed().with(doubted).with(cancelled).text());

        // Then
        assertThat(read).extracting(event -> value(event, "STATUS")).containsExactly("TENTATIVE", "CANCELLED");
    }

    @Test
    void the_end_of_an_agreement_comes_with_an_alarm() throws Exception {
        // Given
        var expiry = new CalendarExpiryEntity();
        expiry.agreementId = "fr-idf~vn-hn.agreement.2022-2025";
        expiry.title = LangMap.of("en", "Action plan 2022-2025");
        expiry.endsOn = LocalDate.parse("2025-12-31");
        expiry.revision = 1;

        // When
        String text = feed().with(expiry).text();

        // Then
        Component event = read(text).get(0);
        assertThat(value(event, "SUMMARY")).isEqualTo("Expiry: Action plan 2022-2025");
        assertThat(value(event, "DTSTART")).isEqualTo("20251231");
        assertThat(value(event, "DTEND")).isEqualTo("20260101");
        assertThat(value(event, "SEQUENCE")).isEqualTo("1");
        assertThat(text).contains("BEGIN:VALARM", "TRIGGER;RELATED=START:-P90D", "ACTION:DISPLAY");
    }

    @ParameterizedTest
    @CsvSource({
        "open, NEEDS-ACTION",
        "in-progress, IN-PROCESS",
        "partly-fulfilled, IN-PROCESS",
        "fulfilled, COMPLETED",
        "abandoned, CANCELLED",
        "superseded, CANCELLED"
    })
    void a_task_is_something_to_do(String status, String inCalendars) throws Exception {
        // Given
        var task = new CalendarTaskEntity();
        task.taskId = "fr-idf~vn-hn.task.advice";
        task.text = LangMap.of("en", "Advise.");
        task.status = status;
        task.dueLatest = LocalDate.parse("2024-03-01");
        task.revision = 2;

        // When
        Component read = read(feed().with(task).text()).get(0);

        // Then
        assertThat(read.getName()).isEqualTo("VTODO");
        assertThat(value(read, "UID")).isEqualTo("fr-idf~vn-hn.task.advice@cooperation.example");
        assertThat(value(read, "STATUS")).isEqualTo(inCalendars);
        assertThat(value(read, "SEQUENCE")).isEqualTo("2");
        assertThat(value(read, "DUE")).isEqualTo("20240301");
    }

    @Test
    void what_was_taken_back_shows_when_it_was_and_nothing_that_it_said() throws Exception {
        // Given
        CalendarEntity meeting = visit();
        meeting.cancelled = true;
        meeting.summary = LangMap.of("en", "Visit (retracted)");
        var expiry = new CalendarExpiryEntity();
        expiry.agreementId = "fr-idf~vn-hn.agreement.2022-2025";
        expiry.endsOn = LocalDate.parse("2025-12-31");
        expiry.cancelled = true;
        var task = new CalendarTaskEntity();
        task.taskId = "fr-idf~vn-hn.task.advice";
        task.cancelled = true;

        // When
        List<CalendarComponent> read =
                read(feed().with(meeting).with(expiry).with(task).text());

        // Then
        assertThat(read)
                .extracting(entry -> value(entry, "SUMMARY"))
                .containsExactly("Visit (retracted)", "Expiry (retracted)", "Task (retracted)");
        assertThat(read).allSatisfy(entry -> {
            assertThat(value(entry, "STATUS")).isEqualTo("CANCELLED");
            assertThat(entry.getPropertyList().getAll())
                    .extracting(Property::getName)
                    .isSubsetOf("UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "STATUS", "SUMMARY");
        });
    }

    @ParameterizedTest
    @CsvSource({"5000, TRUE", "5001, FALSE"})
    void a_calendar_that_was_cut_says_so(int found, String complete) throws Exception {
        // When
        String text = feed().events(Collections.nCopies(found, visit())).text();

        // Then
        assertThat(text).contains("X-ENTENTE-COMPLETE:" + complete);
        assertThat(read(text)).hasSize(5_000);
    }

    private static CalendarFeed feed() {
        return new CalendarFeed(CONFIG, LabelLanguage.EN, TODAY).named("Hanoi and Île-de-France");
    }

    private static CalendarEntity visit() {
        var row = new CalendarEntity();
        row.source = "urn:entente:seed-import";
        row.eventId = "idf-hn-visit-hai-france";
        row.category = "VISIT";
        row.summary = LangMap.of("en", "Working visit to France (Hanoi)");
        row.wording = LangMap.of("en", "With a line\nbreak; and, commas");
        row.occurred = new EffectiveDate(FuzzyDate.ofStated("2019-09-14/2019-09-18"), true);
        row.occurredEarliest = LocalDate.parse("2019-09-14");
        row.occurredLatest = LocalDate.parse("2019-09-18");
        row.revision = 1;
        return row;
    }

    private static List<CalendarComponent> read(String text) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().getEntries()).as(text).isEmpty();
        return calendar.getComponents();
    }

    private static String value(Component component, String property) {
        return component.getRequiredProperty(property).getValue();
    }
}
