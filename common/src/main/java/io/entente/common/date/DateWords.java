package io.entente.common.date;

import java.util.List;

/** How one language speaks of uncertain dates. Own words, because the locale data of the JDK change with its version. */
interface DateWords {

    /** "30 January 2024", or as much of it as is known. */
    String point(KnownPart point);

    /** "about 1989" */
    String about(KnownPart point);

    /** "the 2010s" */
    String decade(int firstYear);

    /** "14 to 18 September 2019" */
    String interval(KnownPart from, KnownPart to);

    /** "since 1989": it has lasted from then on. */
    String since(KnownPart from);

    /** "until 2020": it lasted to then. */
    String until(KnownPart to);

    /** "between 14 and 18 September 2019" */
    String between(KnownPart from, KnownPart to);

    /** "some day" before "between …". */
    String someDay(String between);

    /** "some time" before "between …". */
    String someTime(String between);

    /** "1989 or later": it happened once. */
    String noEarlierThan(KnownPart from);

    /** "by 22 November 2026": it happened once. */
    String noLaterThan(KnownPart to);

    /** "30 January, year unknown" */
    String yearUnknown(String dayAndMonth);

    String unknownDate();

    /** "2022, 2023 or 2024" */
    String anyOf(List<String> alternatives);

    String remark(Remark remark);

    /** All but the last with commas between them, then the word for "or". */
    static String join(List<String> alternatives, String or) {
        int last = alternatives.size() - 1;
        return last == 0
                ? alternatives.get(0)
                : String.join(", ", alternatives.subList(0, last)) + " " + or + " " + alternatives.get(last);
    }
}
