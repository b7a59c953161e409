package io.entente.query.readmodel.quality;

import io.entente.common.date.LabelLanguage;

/** A rule as readers get it. */
public record QualityRule(String rule, Severity severity, String about) {

    static QualityRule of(Rule rule, RuleTexts texts, LabelLanguage language) {
        return new QualityRule(rule.code(), rule.severity(), texts.of(rule, language));
    }
}
