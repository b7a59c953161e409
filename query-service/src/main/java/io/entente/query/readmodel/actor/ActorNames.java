package io.entente.query.readmodel.actor;

import io.entente.common.event.ActorKind;
import io.entente.common.event.LangMap;
import io.entente.common.text.NameFolding;
import io.entente.query.readmodel.json.Texts;
import io.entente.query.readmodel.words.Words;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The keys under which an actor is sorted and found. Folded, so that accents and case do not part what belongs together. */
record ActorNames(ActorKind kind, LangMap name, List<String> aliases) {

    private static final String VIETNAMESE = "vi";

    /** For lists in a language: the name in it, else the English one, else any. */
    String sortName(String language) {
        String text = name.in(language).or(() -> name.in("en")).orElseGet(() -> Texts.inAnyLanguage(name));
        boolean givenNameLast = language.equals(VIETNAMESE)
                && kind == ActorKind.PERSON
                && name.in(VIETNAMESE).isPresent();
        return Texts.sortKey(NameFolding.fold(givenNameLast ? givenNameFirst(text) : text));
    }

    /**
     * The words of all names and aliases, and each of them without its spaces, as PostgreSQL writes a {@code tsvector}.
     */
    String words() {
        var words = new TreeSet<String>();
        for (String text : name.texts().values()) {
            words.addAll(NameWords.of(text));
        }
        for (String alias : aliases) {
            words.addAll(NameWords.of(alias));
        }
        return words.stream().map(Words::quoted).collect(Collectors.joining(" "));
    }

    /** Vietnamese names are family, middle and given name; people are sorted by the last of them. */
    private static String givenNameFirst(String name) {
        String text = name.strip();
        int given = text.lastIndexOf(' ') + 1;
        return text.substring(given) + " " + text.substring(0, given);
    }
}
