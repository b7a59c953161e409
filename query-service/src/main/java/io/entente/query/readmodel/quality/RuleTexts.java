package io.entente.query.readmodel.quality;

import com.fasterxml.jackson.core.type.TypeReference;
import io.entente.common.codec.Json;
import io.entente.common.date.LabelLanguage;
import io.entente.query.projection.SqlResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What each rule says, in every language that labels are written in. */
record RuleTexts(Map<String, Map<String, String>> byRule) {

    private static final String FILE = "rules.json";

    /** @throws IllegalStateException when a rule lacks a text: the build is broken */
    static RuleTexts load() {
        try {
            var texts = new RuleTexts(
                    Json.mapper().readValue(SqlResource.read(RuleTexts.class, FILE), new TypeReference<>() {}));
            List<String> missing = Arrays.stream(Rule.values())
                    .map(Rule::code)
                    .filter(rule -> texts.byRule().getOrDefault(rule, Map.of()).size() < LabelLanguage.values().length)
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalStateException(FILE + " lacks texts of " + missing);
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + FILE, unreadable);
        }
    }

    String of(Rule rule, LabelLanguage language) {
        return byRule.getOrDefault(rule.code(), Map.of()).getOrDefault(language.tag(), rule.code());
    }
}
