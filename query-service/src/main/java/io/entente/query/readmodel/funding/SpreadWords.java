package io.entente.query.readmodel.funding;

import io.entente.common.date.LabelLanguage;
import java.util.Collection;
import java.util.stream.Collectors;

/** How amounts were divided among years, in words. */
final class SpreadWords {

    private SpreadWords() {}

    static String of(Collection<Spread> spreads, LabelLanguage language) {
        return spreads.stream().map(spread -> of(spread, language)).distinct().collect(Collectors.joining("; "));
    }

    private static String of(Spread spread, LabelLanguage language) {
        String how = spread.isAmountKnown() ? rule(spread.rule(), language) : unknown(language);
        return spread.period() == null ? how : period(language) + " " + spread.period() + ", " + how;
    }

    private static String period(LabelLanguage language) {
        return switch (language) {
            case EN -> "period";
            case FR -> "période";
            case VI -> "giai đoạn";
        };
    }

    private static String unknown(LabelLanguage language) {
        return switch (language) {
            case EN -> "amount not stated";
            case FR -> "montant non indiqué";
            case VI -> "không nêu số tiền";
        };
    }

    private static String rule(Spread.Rule rule, LabelLanguage language) {
        return switch (rule) {
            case EQUAL_YEARS ->
                switch (language) {
                    case EN -> "equal shares per year";
                    case FR -> "parts égales par an";
                    case VI -> "chia đều cho các năm";
                };
            case ONE_YEAR ->
                switch (language) {
                    case EN -> "whole in one year";
                    case FR -> "en entier sur une année";
                    case VI -> "toàn bộ trong một năm";
                };
            case YEAR_UNKNOWN ->
                switch (language) {
                    case EN -> "year not known";
                    case FR -> "année inconnue";
                    case VI -> "không rõ năm";
                };
        };
    }
}
