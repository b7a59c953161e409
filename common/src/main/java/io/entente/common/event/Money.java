package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount, or the fact that it is not known, which is not zero.
 *
 * <p>The amount is a decimal string on the wire, because JSON numbers lose digits in many readers.
 *
 * @param amount in units of the currency, positive; null exactly when not known
 * @param currency ISO 4217; null when not known
 * @param valueDate day whose exchange rate applies
 */
public record Money(
        boolean known,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal amount,

        @Nullable String currency,
        @Nullable LocalDate valueDate) {

    private static final Pattern AMOUNT = Pattern.compile("(0|[1-9][0-9]{0,17})(\\.[0-9]{1,6})?");

    public Money {
        if (known) {
            Components.required("amount", amount);
            Components.required("currency", currency);
        }
    }

    /** @throws MalformedAmountException when the amount is no decimal number without sign and exponent */
    @JsonCreator
    static Money read(
            @JsonProperty("known") boolean known,
            @JsonProperty("amount") @Nullable String amount,
            @JsonProperty("currency") @Nullable String currency,
            @JsonProperty("valueDate") @Nullable LocalDate valueDate) {
        if (amount != null && !AMOUNT.matcher(amount).matches()) {
            throw new MalformedAmountException(amount);
        }
        return new Money(known, amount == null ? null : new BigDecimal(amount), currency, valueDate);
    }
}
