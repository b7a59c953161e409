package io.entente.query.readmodel.calendar;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.LangMap;
import io.entente.common.event.VisitConducted;
import io.entente.common.place.Places;
import io.entente.common.vocabulary.Vocabularies;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The words of a calendar in one language.
 *
 * <p>French and Vietnamese name places behind a colon: which preposition a place takes is not known here.
 */
enum CalendarWords {
    EN(LabelLanguage.EN, " to ", ": ", "retracted"),
    FR(LabelLanguage.FR, " : ", " : ", "information retirée"),
    VI(LabelLanguage.VI, ": ", ": ", "đã rút lại");

    private static final Vocabularies VOCABULARIES = Vocabularies.load();
    private static final Places PLACES = Places.load();

    private final LabelLanguage language;
    private final String toPlace;
    private final String colon;
    private final String retracted;

    CalendarWords(LabelLanguage language, String toPlace, String colon, String retracted) {
        this.language = language;
        this.toPlace = toPlace;
        this.colon = colon;
        this.retracted = retracted;
    }

    static CalendarWords in(LabelLanguage language) {
        return valueOf(language.name());
    }

    /** {@code Working visit to France (Hanoi)}: what kind, where to and, where the place is known, from where. */
    String visit(VisitConducted conducted) {
        String kind = conducted.visitKind() == null
                ? Category.VISIT.label(language)
                : label("visit-kind", conducted.visitKind());
        String from = PLACES.find(conducted.direction().from().value())
                .map(place -> " (" + text(place.name()) + ")")
                .orElse("");
        return capitalised(kind) + toPlace + text(conducted.place().name()) + from;
    }

    String meeting(String kind, String names) {
        return titled(capitalised(label("meeting-kind", kind)), names);
    }

    String titled(Category category, LangMap title) {
        return titled(category.label(language), text(title));
    }

    String titled(Category category, String title) {
        return titled(category.label(language), title);
    }

    /** What kind of entry was taken back, and nothing of what it said. */
    String retracted(Category category) {
        return category.label(language) + " (" + retracted + ")";
    }

    /** In this language, else in English, else in the first there is. */
    String text(LangMap texts) {
        return Stream.of(this, EN)
                .flatMap(words -> texts.in(words.language.tag()).stream())
                .findFirst()
                .orElseGet(() -> texts.texts().values().stream().findFirst().orElse(""));
    }

    private String titled(String what, String title) {
        return title.isEmpty() ? what : what + colon + title;
    }

    private String label(String vocabulary, String code) {
        return VOCABULARIES.get(vocabulary).label(code, language.tag());
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
