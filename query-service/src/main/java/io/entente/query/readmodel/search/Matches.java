package io.entente.query.readmodel.search;

import io.entente.common.text.NameFolding;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Why an entry was found: the names and labels that match, and the text that shows it best. */
final class Matches {

    private static final int MATCHED_MAX = 10;

    private final Highlighter highlighter;
    private final List<Passage> passages;
    private final List<Passage> names;

    private Matches(Highlighter highlighter, List<Passage> passages, List<Passage> names) {
        this.highlighter = highlighter;
        this.passages = passages;
        this.names = names;
    }

    /** @param highlighter of this search */
    static Matches of(Found found, Entry entry, Highlighter highlighter) {
        List<Passage> labels = entry.candidate().fields().stream()
                .flatMap(field -> best(highlighter, FieldLabels.of(field)).stream())
                .toList();
        List<Passage> named = Stream.of(
                        found.actors().namesOf(entry.candidate().actors()).stream(),
                        entry.passages().stream().filter(passage -> passage.kind() != Passage.Kind.WORDING),
                        labels.stream())
                .flatMap(texts -> texts)
                .filter(passage -> highlighter.hits(passage) > 0)
                .toList();
        var all = new ArrayList<>(entry.passages());
        all.addAll(labels);
        return new Matches(highlighter, all, named);
    }

    /** Each once; of spellings that fold alike the one that keeps its marks. */
    List<String> matched() {
        Map<String, String> byKey = new LinkedHashMap<>();
        names.forEach(name -> byKey.merge(NameFolding.foldWithoutSpaces(name.text()), name.text(), Matches::fuller));
        return byKey.values().stream().limit(MATCHED_MAX).toList();
    }

    /** The text in which most of the words are, in HTML; the first text where none is. */
    String highlight(String language) {
        return passages.stream()
                .max(Comparator.<Passage>comparingLong(passage -> highlighter.hits(passage))
                        .thenComparing(passage -> passage.kind() == Passage.Kind.WORDING)
                        .thenComparing(passage -> Objects.equals(passage.lang(), language)))
                .map(passage -> highlighter.html(passage.text()))
                .orElse("");
    }

    /** Of one field the label that matches best, the preferred one where several do. */
    private static List<Passage> best(Highlighter highlighter, List<Passage> labels) {
        Passage best = null;
        for (Passage label : labels) {
            if (best == null || highlighter.hits(label) > highlighter.hits(best)) {
                best = label;
            }
        }
        return best == null ? List.of() : List.of(best);
    }

    private static String fuller(String one, String other) {
        return marks(other) > marks(one) ? other : one;
    }

    private static int marks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).length();
    }
}
