package io.entente.common.schema;

import java.math.BigDecimal;
import java.util.List;

/** A known amount is an amount; what is not known is not zero. */
final class MoneyRules {

    private static final List<String> AMOUNTS = List.of("/money/amount", "/forecastFunding/amount");

    private MoneyRules() {}

    static void amountsArePositive(PostedEvent event, Findings findings) {
        for (String pointer : AMOUNTS) {
            String amount = event.text(pointer);
            if (amount != null && isZero(amount)) {
                findings.addInData(
                        pointer, "not-positive", "must be above zero; say known: false when the amount is not known");
            }
        }
    }

    private static boolean isZero(String amount) {
        try {
            return new BigDecimal(amount).signum() == 0;
        } catch (NumberFormatException reportedByTheSchema) {
            return false;
        }
    }
}
