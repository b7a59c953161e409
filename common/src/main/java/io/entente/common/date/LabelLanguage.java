package io.entente.common.date;

import java.util.Arrays;
import java.util.Locale;

/** The languages that labels are written in. */
public enum LabelLanguage {
    EN,
    FR,
    VI;

    /** The BCP 47 tag: {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By the primary subtag ({@code fr-CA} is French); English for any other language. */
    public static LabelLanguage ofTag(String tag) {
        String primary = tag.split("-", 2)[0];
        return Arrays.stream(values())
                .filter(language -> language.tag().equalsIgnoreCase(primary))
                .findFirst()
                .orElse(EN);
    }

    DateWords words() {
        return switch (this) {
            case EN -> new EnglishDateWords();
            case FR -> new FrenchDateWords();
            case VI -> new VietnameseDateWords();
        };
    }
}
