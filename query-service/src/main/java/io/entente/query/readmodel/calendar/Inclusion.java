package io.entente.query.readmodel.calendar;

import io.entente.query.http.InvalidParameterException;
import io.entente.query.readmodel.selection.Choice;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a calendar shows besides events known to the day. */
enum Inclusion {
    /** Events of which only a month, a year or a longer stretch is known. */
    IMPRECISE,
    /** The last days of agreements, with an alarm. */
    EXPIRIES,
    /** What somebody was told to do. */
    TASKS;

    /** @throws InvalidParameterException naming all words, when one is none of them */
    static Set<Inclusion> of(List<String> words) {
        Set<Inclusion> chosen = EnumSet.noneOf(Inclusion.class);
        for (String word : words) {
            chosen.add(Choice.of(Inclusion.class, "include", word, IMPRECISE));
        }
        return chosen;
    }
}
