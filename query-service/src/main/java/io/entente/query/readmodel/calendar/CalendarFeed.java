package io.entente.query.readmodel.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.ICalComponent;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import biweekly.parameter.Related;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.property.Uid;
import biweekly.util.Duration;
import io.entente.common.date.LabelLanguage;
import io.entente.query.history.EventKey;
import java.time.LocalDate;
import java.util.List;

/** A calendar as RFC 5545 wants it. Days have no time zone: everything lasts whole days. */
final class CalendarFeed {

    private static final String PRODUCT = "-//Entente//Calendar//EN";

    private final ICalendar calendar = new ICalendar();
    private final CalendarConfig config;
    private final LabelLanguage language;
    private final CalendarWords words;
    private final LocalDate today;

    /** @param today the day of the answer, as which entries are stamped */
    CalendarFeed(CalendarConfig config, LabelLanguage language, LocalDate today) {
        this.config = config;
        this.language = language;
        this.words = CalendarWords.in(language);
        this.today = today;
        calendar.setProductId(PRODUCT);
    }

    CalendarFeed named(String name) {
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        return this;
    }

    CalendarFeed with(CalendarEntity row) {
        VEvent event = event(row.eventId, row.occurredEarliest, row.occurredLatest);
        event.setSummary(words.text(row.summary));
        event.setSequence(row.revision);
        event.setStatus(status(row));
        event.addCategories(row.category);
        if (row.place != null) {
            event.setLocation(words.text(row.place.name()));
        }
        String when = row.occurred.shown(language).label();
        event.setDescription(row.wording == null ? when : words.text(row.wording) + "\n" + when);
        event.addExperimentalProperty("X-EDTF", row.occurred.date().edtf());
        calendar.addEvent(event);
        return this;
    }

    CalendarFeed with(CalendarExpiryEntity row) {
        VEvent event = event(row.agreementId + ".expiry", row.endsOn, row.endsOn);
        event.setSummary(words.expiry(row.title));
        event.setSequence(revision(row.eventIds));
        event.setStatus(Status.confirmed());
        event.addCategories("EXPIRY");
        Duration before = Duration.builder()
                .prior(true)
                .days((int) config.expiryAlarm().toDays())
                .build();
        event.addAlarm(VAlarm.display(new Trigger(before, Related.START), words.expiry(row.title)));
        calendar.addEvent(event);
        return this;
    }

    CalendarFeed with(CalendarTaskEntity row) {
        var task = new VTodo();
        stamp(task, row.eventIds.get(0).id());
        task.setSummary(row.text == null ? row.targetId : words.text(row.text));
        task.setSequence(revision(row.eventIds));
        task.setStatus(TaskStatus.of(row.status));
        task.addCategories("TASK");
        if (row.dueLatest != null) {
            task.setDateDue(CalendarDays.due(row.dueLatest));
        }
        calendar.addTodo(task);
        return this;
    }

    String text() {
        return Biweekly.write(calendar).go();
    }

    private VEvent event(String id, LocalDate first, LocalDate last) {
        var event = new VEvent();
        stamp(event, id);
        event.setDateStart(CalendarDays.start(first));
        event.setDateEnd(CalendarDays.end(last.plusDays(1)));
        return event;
    }

    private void stamp(ICalComponent component, String id) {
        component.setProperty(new Uid(id + "@" + config.host()));
        component.setProperty(CalendarDays.stamp(today));
    }

    private static Status status(CalendarEntity row) {
        if (row.cancelled) {
            return Status.cancelled();
        }
        return row.tentative ? Status.tentative() : Status.confirmed();
    }

    /** Every event behind the first has changed it. */
    private static int revision(List<EventKey> events) {
        return events.size() - 1;
    }
}
