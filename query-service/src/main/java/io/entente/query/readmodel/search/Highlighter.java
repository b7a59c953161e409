package io.entente.query.readmodel.search;

import io.entente.query.readmodel.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Marks in a text, as it was written, the words by which it was found.
 *
 * <p>For the hits of one search: it remembers what it has counted, because many hits share their names. Not for several
 * threads.
 */
final class Highlighter {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    /** What may stand between two marked words that are marked as one. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}'’]*");

    private final Set<String> words;
    private final Map<String, Long> counted = new HashMap<>();

    /** @param words folded */
    Highlighter(Set<String> words) {
        this.words = words;
    }

    /** How many different searched words are in the text. */
    long hits(Passage passage) {
        if (passage.kind() == Passage.Kind.LABEL) {
            return hits(FieldLabels.words(passage.text()));
        }
        return counted.computeIfAbsent(passage.text(), text -> hits(Words.keys(text)));
    }

    private long hits(Set<String> keys) {
        return keys.stream().filter(words::contains).count();
    }

    /** The text as HTML, {@code <em>} around what was found; everything else is escaped. */
    String html(String text) {
        var html = new StringBuilder();
        int shown = 0;
        for (Mark mark : marks(text)) {
            html.append(escaped(text.substring(shown, mark.start)))
                    .append("<em>")
                    .append(escaped(text.substring(mark.start, mark.end)))
                    .append("</em>");
            shown = mark.end;
        }
        return html.append(escaped(text.substring(shown))).toString();
    }

    private List<Mark> marks(String text) {
        List<MatchResult> found = WORD.matcher(text).results().toList();
        List<List<String>> folded =
                found.stream().map(word -> Words.of(word.group())).toList();
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < found.size(); i++) {
            if (isMarked(folded, i)) {
                add(marks, text, new Mark(found.get(i).start(), found.get(i).end()));
            }
        }
        return marks;
    }

    /** Alone, or joined with a neighbour. */
    private boolean isMarked(List<List<String>> folded, int at) {
        return folded.get(at).stream().anyMatch(words::contains)
                || (at > 0 && words.contains(joined(folded, at - 1)))
                || (at + 1 < folded.size() && words.contains(joined(folded, at)));
    }

    private static String joined(List<List<String>> folded, int first) {
        return String.join("", folded.get(first)) + String.join("", folded.get(first + 1));
    }

    private static void add(List<Mark> marks, String text, Mark mark) {
        int last = marks.size() - 1;
        if (last >= 0
                && BETWEEN.matcher(text.substring(marks.get(last).end, mark.start))
                        .matches()) {
            marks.set(last, new Mark(marks.get(last).start, mark.end));
        } else {
            marks.add(mark);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private record Mark(int start, int end) {}
}
