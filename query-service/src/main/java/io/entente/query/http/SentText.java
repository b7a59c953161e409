package io.entente.query.http;

import java.util.Map;
import java.util.Optional;

/**
 * What a text may be that a client sends as a parameter or as part of the path. Checked before anything else looks at it:
 * PostgreSQL takes no NUL and no lexeme of more than 2 KB, and would fail where the client has to be told.
 */
final class SentText {

    /** No id, code or name by which anything is found is longer. */
    static final int LENGTH_MAX = 200;

    /** Ten words of a search with what stands between them. */
    private static final int SEARCH_LENGTH_MAX = 1_000;

    /** Of texts that this service issued, and reads with checks of its own. */
    private static final int ISSUED_LENGTH_MAX = 32_768;

    private static final Map<String, Integer> LENGTH_MAX_BY_NAME =
            Map.of("q", SEARCH_LENGTH_MAX, "after", ISSUED_LENGTH_MAX, "lastEventId", ISSUED_LENGTH_MAX);

    private SentText() {}

    /** Whether something could have this text as its id. */
    static boolean isPossibleId(String text) {
        return text.length() <= LENGTH_MAX && !hasControls(text);
    }

    /** What is wrong with the value of a query parameter, to be said after its name; empty when nothing is. */
    static Optional<String> wrongIn(String parameter, String value) {
        if (hasControls(value)) {
            return Optional.of("must not hold control characters");
        }
        int max = LENGTH_MAX_BY_NAME.getOrDefault(parameter, LENGTH_MAX);
        return value.length() > max ? Optional.of("must have at most " + max + " characters") : Optional.empty();
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
