package io.entente.query.readmodel.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What decides where a hit stands among all, in whichever {@link SearchOrder}.
 *
 * @param exact whether all words were found as typed
 * @param score how well the words fit, higher is better
 * @param dated whether anybody knows when it was; false for actors
 * @param day to sort by, behind all others when unknown
 */
record Standing(
        EntryKind kind, boolean exact, BigDecimal score, boolean dated, LocalDate day, String streamId, String key) {

    /** The inverse of {@link #sortKey()}. */
    static Standing of(List<String> sortKey) {
        return new Standing(
                EntryKind.valueOf(sortKey.get(0)),
                Boolean.parseBoolean(sortKey.get(1)),
                new BigDecimal(sortKey.get(2)),
                Boolean.parseBoolean(sortKey.get(3)),
                LocalDate.parse(sortKey.get(4)),
                sortKey.get(5),
                sortKey.get(6));
    }

    List<String> sortKey() {
        return List.of(
                kind.name(),
                Boolean.toString(exact),
                score.toPlainString(),
                Boolean.toString(dated),
                day.toString(),
                streamId,
                key);
    }
}
