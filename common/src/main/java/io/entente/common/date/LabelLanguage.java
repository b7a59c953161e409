package io.entente.common.date;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that labels are written in. */
public enum LabelLanguage {
    EN,
    FR,
    VI;

    /** Browsers send some 30 to 60. */
    static final int ACCEPT_LANGUAGE_LENGTH_MAX = 200;

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

    /**
     * The one that a client prefers; English when it wants none of them or says nothing that can be read.
     *
     * @param acceptLanguage the header of this name; one of more than {@link #ACCEPT_LANGUAGE_LENGTH_MAX} characters is
     *     not read, because the JDK takes time in the square of its length
     */
    public static LabelLanguage accepted(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > ACCEPT_LANGUAGE_LENGTH_MAX) {
            return EN;
        }
        try {
            List<String> tags = Arrays.stream(values()).map(LabelLanguage::tag).toList();
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), tags);
            return tag == null ? EN : ofTag(tag);
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // The JDK throws the second one for a range that consists of hyphens only.
            return EN;
        }
    }

    DateWords words() {
        return switch (this) {
            case EN -> new EnglishDateWords();
            case FR -> new FrenchDateWords();
            case VI -> new VietnameseDateWords();
        };
    }
}
