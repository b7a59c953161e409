package io.entente.query.readmodel.dating;

import io.entente.common.date.Confidence;
import io.entente.query.http.InvalidParameterException;
import io.entente.query.readmodel.selection.Choice;
import io.entente.query.readmodel.selection.Selection;
import java.util.List;

/**
 * How sure the date must be of what is asked for, as the parameter {@code confidence} gives it.
 *
 * @param words high, medium, low; empty for any
 */
public record Confidences(List<String> words) {

    public static final Confidences ANY = new Confidences(List.of());

    /** @throws InvalidParameterException when one is no degree of confidence */
    public Confidences {
        words.forEach(word -> Choice.of(Confidence.class, "confidence", word, Confidence.HIGH));
        words = List.copyOf(words);
    }

    /**
     * The rows whose date is so sure. Served by no index: with three values none would spare much of a table.
     *
     * @param column that holds an {@link EffectiveDate}
     */
    public <E> Selection<E> narrow(Selection<E> selection, String column) {
        return selection.whereOneOf(column + " -> 'date' ->> 'confidence'", words);
    }
}
