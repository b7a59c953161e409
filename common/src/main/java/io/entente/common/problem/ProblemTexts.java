package io.entente.common.problem;

import io.entente.common.date.LabelLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** The texts of {@link ProblemType} in the languages other than English, one file each. */
final class ProblemTexts {

    private static final String FILES = "/io/entente/problem/problems_";

    private static final Map<LabelLanguage, Properties> TEXTS =
            new EnumMap<>(Map.of(LabelLanguage.FR, read(LabelLanguage.FR), LabelLanguage.VI, read(LabelLanguage.VI)));

    private ProblemTexts() {}

    static String title(ProblemType type, LabelLanguage language) {
        return text(type, language, ".title", type.title());
    }

    static String wayOut(ProblemType type, LabelLanguage language) {
        return text(type, language, ".wayOut", type.wayOut());
    }

    /** English where a text was forgotten; a test sees to it that none is. */
    private static String text(ProblemType type, LabelLanguage language, String member, String english) {
        Properties texts = TEXTS.get(language);
        return texts == null ? english : texts.getProperty(type.slug() + member, english);
    }

    private static Properties read(LabelLanguage language) {
        var texts = new Properties();
        try (InputStream file = ProblemTexts.class.getResourceAsStream(FILES + language.tag() + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("no texts of problems are shipped in " + language);
            }
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the texts of problems cannot be read", unreadable);
        }
    }
}
