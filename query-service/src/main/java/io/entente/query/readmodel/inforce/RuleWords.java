package io.entente.query.readmodel.inforce;

import io.entente.common.date.LabelLanguage;

/** The words of {@link InForce#rule} in one language. */
enum RuleWords {
    EN("certain %s", "certain %s, possible %s", "never certain, possible %s", "never in force", "from %s", " and "),
    FR(
            "certain %s",
            "certain %s, possible %s", "jamais certain, possible %s", "jamais en vigueur", "à partir du %s", " et "),
    VI(
            "chắc chắn %s",
            "chắc chắn %s, có thể %s",
            "không khi nào chắc chắn, có thể %s",
            "không khi nào có hiệu lực",
            "từ %s",
            " và ");

    private final String certain;
    private final String both;
    private final String possible;
    private final String never;
    private final String from;
    private final String and;

    RuleWords(String... words) {
        certain = words[0];
        both = words[1];
        possible = words[2];
        never = words[3];
        from = words[4];
        and = words[5];
    }

    static RuleWords in(LabelLanguage language) {
        return switch (language) {
            case EN -> EN;
            case FR -> FR;
            case VI -> VI;
        };
    }

    String rule(DayRanges certainly, DayRanges possibly) {
        if (possibly.isEmpty()) {
            return never;
        }
        if (certainly.isEmpty()) {
            return possible.formatted(possibly.text(and));
        }
        return possibly.equals(certainly)
                ? certain.formatted(certainly.text(and))
                : both.formatted(certainly.text(and), possiblyBeside(possibly, certainly));
    }

    /** Shorter where both end alike. */
    private String possiblyBeside(DayRanges possibly, DayRanges certainly) {
        return possibly.beginsAloneBefore(certainly)
                ? from.formatted(possibly.ranges().get(0).from())
                : possibly.text(and);
    }
}
