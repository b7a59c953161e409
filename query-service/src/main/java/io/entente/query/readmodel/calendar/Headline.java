package io.entente.query.readmodel.calendar;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.AgreementSigned;
import io.entente.common.event.AnniversaryCommemorated;
import io.entente.common.event.LangMap;
import io.entente.common.event.MeetingHeld;
import io.entente.common.event.Participant;
import io.entente.common.event.PartnershipEstablished;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.ProgrammeLaunched;
import io.entente.common.event.SiteVisited;
import io.entente.common.event.VisitConducted;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a calendar calls an event, in every language of labels. */
record Headline(Category category, LangMap summary) {

    private static final int NAMES_MAX = 3;

    /** Empty for what nobody puts into a calendar: what is said or promised happens in a meeting that is there. */
    static Optional<Headline> of(PartnershipEvent event) {
        if (event instanceof VisitConducted visit) {
            return headline(Category.VISIT, words -> words.visit(visit));
        } else if (event instanceof MeetingHeld held) {
            return headline(Category.MEETING, words -> words.meeting(held.meetingKind(), names(held)));
        } else if (event instanceof SiteVisited visited) {
            return titled(Category.SITE_VISIT, visited.site().name());
        } else if (event instanceof AgreementSigned signed) {
            return titled(Category.SIGNATURE, signed.title());
        } else if (event instanceof PartnershipEstablished established) {
            return titled(Category.PARTNERSHIP, established.name());
        } else if (event instanceof AnniversaryCommemorated commemorated) {
            return headline(
                    Category.ANNIVERSARY,
                    words -> words.titled(Category.ANNIVERSARY, Integer.toString(commemorated.ordinal())));
        } else if (event instanceof ProgrammeLaunched launched) {
            return titled(Category.PROGRAMME, launched.name());
        }
        return Optional.empty();
    }

    /** Says nothing but what kind of entry it was: whatever was taken back may be nobody's business any more. */
    Headline retracted() {
        return new Headline(category, inEveryLanguage(words -> words.retracted(category)));
    }

    private static Optional<Headline> titled(Category category, LangMap title) {
        return headline(category, words -> words.titled(category, title));
    }

    private static Optional<Headline> headline(Category category, Function<CalendarWords, String> text) {
        return Optional.of(new Headline(category, inEveryLanguage(text)));
    }

    private static LangMap inEveryLanguage(Function<CalendarWords, String> text) {
        var summary = new LinkedHashMap<String, String>();
        for (LabelLanguage language : LabelLanguage.values()) {
            summary.put(language.tag(), text.apply(CalendarWords.in(language)));
        }
        return new LangMap(summary);
    }

    private static String names(MeetingHeld held) {
        return held.participants().stream()
                .map(Participant::nameAsReported)
                .filter(Objects::nonNull)
                .limit(NAMES_MAX)
                .collect(Collectors.joining(", "));
    }
}
