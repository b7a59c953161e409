package io.entente.common.date;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Dates in words: "30 January 2024 (year inferred)", "some day between 14 and 18 September 2019".
 *
 * <p>Says what is known and how surely; a day that nobody knows is never invented. The same on every JDK.
 */
public final class DateLabels {

    private DateLabels() {}

    /** A string that cannot be read is its own label. */
    public static String label(FuzzyDate date, LabelLanguage language) {
        return label(date, language, false);
    }

    /** @param yearInferred the year comes from an ancestor that has itself only inferred it */
    public static String label(FuzzyDate date, LabelLanguage language, boolean yearInferred) {
        return Edtf.find(date.edtf())
                .map(edtf -> new DateLabel(date, language.words(), yearInferred).of(edtf))
                .orElse(date.edtf());
    }

    /** In every language, by its BCP 47 tag, in the order of {@link LabelLanguage}. */
    public static Map<String, String> labels(FuzzyDate date, boolean yearInferred) {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(LabelLanguage.values())
                .forEach(language -> labels.put(language.tag(), label(date, language, yearInferred)));
        return Collections.unmodifiableMap(labels);
    }
}
