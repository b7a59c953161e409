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
import java.time.LocalDate;
import java.util.List;

/** A calendar as RFC 5545 wants it. Days have no time zone: everything lasts whole days. */
final class CalendarFeed {

    private static final String PRODUCT = "-//Entente//Calendar//EN";

    /** FALSE when there are more entries than a calendar shows, of which these are the newest. */
    private static final String COMPLETE = "X-ENTENTE-COMPLETE";

    private final ICalendar calendar = new ICalendar();
    private final CalendarConfig config;
    private final LabelLanguage language;
    private final CalendarWords words;
    private final LocalDate today;
    private boolean complete = true;

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

    /** @param found the newest first, one more than a calendar shows when there are more; as below */
    CalendarFeed events(List<CalendarEntity> found) {
        shown(found).forEach(this::with);
        return this;
    }

    CalendarFeed expiries(List<CalendarExpiryEntity> found) {
        shown(found).forEach(this::with);
        return this;
    }

    CalendarFeed tasks(List<CalendarTaskEntity> found) {
        shown(found).forEach(this::with);
        return this;
    }

    CalendarFeed with(CalendarEntity row) {
        VEvent event = event(row.event().idAtSource(), row.occurredEarliest, row.occurredLatest, row.revision);
        event.setSummary(words.text(row.summary));
        calendar.addEvent(event);
        if (row.cancelled) {
            event.setStatus(Status.cancelled());
            return this;
        }
        event.setStatus(row.tentative ? Status.tentative() : Status.confirmed());
        event.addCategories(row.category);
        if (row.place != null) {
            event.setLocation(words.text(row.place.name()));
        }
        String when = row.occurred.shown(language).label();
        event.setDescription(row.wording == null ? when : words.text(row.wording) + "\n" + when);
        event.addExperimentalProperty("X-EDTF", row.occurred.date().edtf());
        return this;
    }

    CalendarFeed with(CalendarExpiryEntity row) {
        VEvent event = event(row.agreementId + ".expiry", row.endsOn, row.endsOn, row.revision);
        calendar.addEvent(event);
        if (row.cancelled || row.title == null) {
            event.setSummary(words.retracted(Category.EXPIRY));
            event.setStatus(Status.cancelled());
            return this;
        }
        String summary = words.titled(Category.EXPIRY, row.title);
        event.setSummary(summary);
        event.setStatus(Status.confirmed());
        event.addCategories(Category.EXPIRY.word());
        Duration before = Duration.builder()
                .prior(true)
                .days((int) config.expiryAlarm().toDays())
                .build();
        event.addAlarm(VAlarm.display(new Trigger(before, Related.START), summary));
        return this;
    }

    CalendarFeed with(CalendarTaskEntity row) {
        var task = new VTodo();
        stamp(task, row.taskId);
        task.setSummary(row.text == null ? words.retracted(Category.TASK) : words.text(row.text));
        task.setSequence(row.revision);
        task.setStatus(TaskStatus.of(row));
        if (!row.cancelled) {
            task.addCategories(Category.TASK.word());
        }
        if (row.dueLatest != null) {
            task.setDateDue(CalendarDays.due(row.dueLatest));
        }
        calendar.addTodo(task);
        return this;
    }

    String text() {
        calendar.setExperimentalProperty(COMPLETE, complete ? "TRUE" : "FALSE");
        return Biweekly.write(calendar).go();
    }

    private <E> List<E> shown(List<E> found) {
        complete &= found.size() <= CalendarQueries.ENTRIES_MAX;
        return found.subList(0, Math.min(found.size(), CalendarQueries.ENTRIES_MAX));
    }

    private VEvent event(String id, LocalDate first, LocalDate last, int revision) {
        var event = new VEvent();
        stamp(event, id);
        event.setDateStart(CalendarDays.start(first));
        event.setDateEnd(CalendarDays.end(last.plusDays(1)));
        event.setSequence(revision);
        return event;
    }

    private void stamp(ICalComponent component, String id) {
        component.setProperty(new Uid(id + "@" + config.host()));
        component.setProperty(CalendarDays.stamp(today));
    }
}
