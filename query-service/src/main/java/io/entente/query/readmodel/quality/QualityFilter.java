package io.entente.query.readmodel.quality;

import io.entente.query.http.InvalidParameterException;
import io.entente.query.readmodel.selection.Choice;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are asked for.
 *
 * @param rules one of these
 * @param partnership stream id; null for any, those of actors and documents included
 */
record QualityFilter(List<String> rules, @Nullable String partnership) {

    /** @throws InvalidParameterException when there is no such rule or severity */
    static QualityFilter of(List<String> rules, @Nullable String severity, @Nullable String partnership) {
        Severity wanted = Choice.orNull(Severity.class, "severity", severity);
        List<Rule> named = rules.stream().map(QualityFilter::rule).toList();
        List<String> codes = Arrays.stream(Rule.values())
                .filter(rule -> named.isEmpty() || named.contains(rule))
                .filter(rule -> wanted == null || rule.severity() == wanted)
                .map(Rule::code)
                .toList();
        return new QualityFilter(codes, partnership);
    }

    private static Rule rule(String code) {
        return Rule.ofCode(code)
                .orElseThrow(() -> new InvalidParameterException("rule", "must be one of those of /quality/rules"));
    }
}
