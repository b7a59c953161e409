package io.entente.query.readmodel.calendar;

import io.entente.common.date.LabelLanguage;
import io.entente.query.http.Today;
import io.entente.query.readmodel.selection.RowSource;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calendars as text. */
@Singleton
class Calendars {

    private final Today today;
    private final CalendarConfig config;

    Calendars(Today today, CalendarConfig config) {
        this.today = today;
        this.config = config;
    }

    /** @param partnership null for all */
    String ofAll(RowSource rows, @Nullable String partnership, Set<Inclusion> inclusions, LabelLanguage language) {
        return filled(feed(language), rows, partnership, inclusions);
    }

    /** Empty when nothing was ever recorded of the partnership; what was taken back was. */
    Optional<String> of(RowSource rows, String partnershipId, Set<Inclusion> inclusions, LabelLanguage language) {
        Optional<CalendarPartnershipEntity> partnership = CalendarQueries.partnership(rows, partnershipId);
        if (partnership.isEmpty() && !CalendarQueries.has(rows, partnershipId)) {
            return Optional.empty();
        }
        String name = partnership
                .map(known -> known.name)
                .map(CalendarWords.in(language)::text)
                .orElse(partnershipId);
        return Optional.of(filled(feed(language).named(name), rows, partnershipId, inclusions));
    }

    private CalendarFeed feed(LabelLanguage language) {
        return new CalendarFeed(config, language, today.date());
    }

    private static String filled(
            CalendarFeed feed, RowSource rows, @Nullable String partnership, Set<Inclusion> inclusions) {
        feed.events(CalendarQueries.events(rows, partnership, inclusions.contains(Inclusion.IMPRECISE)));
        if (inclusions.contains(Inclusion.EXPIRIES)) {
            feed.expiries(CalendarQueries.expiries(rows, partnership));
        }
        if (inclusions.contains(Inclusion.TASKS)) {
            feed.tasks(CalendarQueries.tasks(rows, partnership));
        }
        return feed.text();
    }
}
