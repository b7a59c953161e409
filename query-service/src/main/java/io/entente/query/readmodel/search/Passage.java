package io.entente.query.readmodel.search;

import org.jspecify.annotations.Nullable;

/**
 * One text by which an entry is found.
 *
 * @param lang BCP 47 tag; null when the source does not say, as with names as reported
 */
record Passage(Kind kind, @Nullable String lang, String text) {

    private static final String VIETNAMESE = "vi";

    /** Names of people, organisations, places and sites are written in one word here and in several there. */
    boolean isFoundWithoutSpaces() {
        return kind != Kind.WORDING || VIETNAMESE.equals(lang);
    }

    /** What the text is to its entry; the first kinds count more. */
    enum Kind {
        /** Of somebody or some place in it. */
        NAME('A'),
        /** What it is called. */
        TITLE('A'),
        /** What happened or was said. */
        WORDING('B'),
        /** Of a field of cooperation that it touches. */
        LABEL('C');

        private final char weight;

        Kind(char weight) {
            this.weight = weight;
        }

        /** One of PostgreSQL's four weights. */
        char weight() {
            return weight;
        }
    }
}
