package io.entente.query.readmodel.funding;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sum of money in one currency. Sums of several currencies are never added up.
 *
 * @param amount in units of the currency, a decimal string on the wire
 */
public record Amount(
        String currency,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount) {

    /** The sum of each currency, in order of the currencies; what has no amount is left out. */
    static List<Amount> sums(Collection<YearAmount> amounts) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (YearAmount amount : amounts) {
            if (amount.currency() != null && amount.amount() != null) {
                sums.merge(amount.currency(), amount.amount(), BigDecimal::add);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new Amount(sum.getKey(), sum.getValue()))
                .toList();
    }
}
