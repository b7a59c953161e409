package io.entente.query.readmodel.search;

import io.entente.query.readmodel.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Marks in a text, as it was written, the words by which it was found. */
final class Highlighter {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    /** What may stand between two marked words that are marked as one. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}'’]*");

    private final Set<String> words;

    /** @param words folded */
    Highlighter(Set<String> words) {
        this.words = words;
    }

    /** How many different searched words are in the text. */
    long hits(String text) {
        return Words.keys(text).stream().filter(words::contains).count();
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
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < found.size(); i++) {
            if (isMarked(found, i)) {
                add(marks, text, new Mark(found.get(i).start(), found.get(i).end()));
            }
        }
        return marks;
    }

    /** Alone, or joined with a neighbour. */
    private boolean isMarked(List<MatchResult> found, int at) {
        return Words.of(found.get(at).group()).stream().anyMatch(words::contains)
                || (at > 0 && words.contains(joined(found, at - 1)))
                || (at + 1 < found.size() && words.contains(joined(found, at)));
    }

    private static String joined(List<MatchResult> found, int first) {
        return String.join("", Words.of(found.get(first).group()))
                + String.join("", Words.of(found.get(first + 1).group()));
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
