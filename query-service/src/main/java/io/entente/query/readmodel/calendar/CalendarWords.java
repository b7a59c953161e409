package io.entente.query.readmodel.calendar;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.LangMap;
import io.entente.common.event.VisitConducted;
import io.entente.common.place.Places;
import io.entente.common.vocabulary.Vocabularies;
import java.util.Arrays;
import java.util.Locale;

/**
 * The words of a calendar in one language.
 *
 * <p>French and Vietnamese name places behind a colon: which preposition a place takes is not known here.
 */
enum CalendarWords {
    EN(
            "Visit",
            " to ",
            "Site visit",
            "Signature",
            "Partnership established",
            "Anniversary",
            "Programme launched",
            "Expiry"),
    FR(
            "Visite",
            " : ",
            "Visite de site",
            "Signature",
            "Création du partenariat",
            "Anniversaire",
            "Lancement du programme",
            "Échéance"),
    VI(
            "Chuyến thăm",
            ": ",
            "Thăm cơ sở",
            "Ký kết",
            "Thiết lập quan hệ",
            "Kỷ niệm",
            "Khởi động chương trình",
            "Hết hạn");

    private static final Vocabularies VOCABULARIES = Vocabularies.load();
    private static final Places PLACES = Places.load();

    private final String visit;
    private final String toPlace;
    private final String siteVisit;
    private final String signature;
    private final String partnership;
    private final String anniversary;
    private final String programme;
    private final String expiry;

    CalendarWords(String... words) {
        visit = words[0];
        toPlace = words[1];
        siteVisit = words[2];
        signature = words[3];
        partnership = words[4];
        anniversary = words[5];
        programme = words[6];
        expiry = words[7];
    }

    static CalendarWords in(LabelLanguage language) {
        return valueOf(language.name());
    }

    /** {@code Working visit to France (Hanoi)}: what kind, where to and, where the place is known, from where. */
    String visit(VisitConducted conducted) {
        String kind = conducted.visitKind() == null ? visit : label("visit-kind", conducted.visitKind());
        String from = PLACES.find(conducted.direction().from().value())
                .map(place -> " (" + text(place.name()) + ")")
                .orElse("");
        return capitalised(kind) + toPlace + text(conducted.place().name()) + from;
    }

    String meeting(String kind, String names) {
        return titled(capitalised(label("meeting-kind", kind)), names);
    }

    String siteVisit(LangMap site) {
        return titled(siteVisit, text(site));
    }

    String signature(LangMap title) {
        return titled(signature, text(title));
    }

    String partnership(LangMap name) {
        return titled(partnership, text(name));
    }

    String anniversary(int ordinal) {
        return titled(anniversary, Integer.toString(ordinal));
    }

    String programme(LangMap name) {
        return titled(programme, text(name));
    }

    String expiry(LangMap title) {
        return titled(expiry, text(title));
    }

    /** In this language, else in English, else in the first there is. */
    String text(LangMap texts) {
        return Arrays.stream(new CalendarWords[] {this, EN})
                .flatMap(words -> texts.in(words.tag()).stream())
                .findFirst()
                .orElseGet(() -> texts.texts().values().stream().findFirst().orElse(""));
    }

    private String titled(String what, String title) {
        String colon = this == FR ? " : " : ": ";
        return title.isEmpty() ? what : what + colon + title;
    }

    private String label(String vocabulary, String code) {
        return VOCABULARIES.get(vocabulary).label(code, tag());
    }

    private String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
