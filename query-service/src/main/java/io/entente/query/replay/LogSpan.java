package io.entente.query.replay;

import java.util.ArrayList;
import java.util.List;

/**
 * What of one partition a rebuild would load.
 *
 * @param start first offset of it
 * @param end first offset behind it
 */
record LogSpan(int partition, long start, long end) {

    /** Records, and places between them that hold none. */
    long records() {
        return end - start;
    }

    static long records(List<LogSpan> spans) {
        return spans.stream().mapToLong(LogSpan::records).sum();
    }

    /** The first ones until they have so many records together: streams do not leave their partition, so they are whole. */
    static List<LogSpan> first(List<LogSpan> all, long recordsMax) {
        var first = new ArrayList<LogSpan>();
        for (LogSpan span : all) {
            if (records(first) < recordsMax) {
                first.add(span);
            }
        }
        return first;
    }
}
