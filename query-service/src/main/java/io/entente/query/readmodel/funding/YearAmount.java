package io.entente.query.readmodel.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one year has of a funding: a part of what was promised, a payment, or the fact that the promised amount is not
 * known, which is not zero.
 *
 * @param year null when nobody knows which
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record YearAmount(
        @Nullable Integer year,
        Kind kind,
        @Nullable String currency,
        @Nullable BigDecimal amount) {

    enum Kind {
        COMMITTED,
        UNKNOWN,
        DISBURSED
    }
}
