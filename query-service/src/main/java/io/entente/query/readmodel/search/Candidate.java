package io.entente.query.readmodel.search;

import java.util.List;

/**
 * An entry that was found, with what it is ranked and counted by.
 *
 * @param years in which it may have happened
 */
record Candidate(
        Standing standing,
        String type,
        List<String> actors,
        List<String> fields,
        List<String> places,
        List<String> years) {

    boolean isEvent() {
        return standing.kind() == EntryKind.EVENT;
    }
}
