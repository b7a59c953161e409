package io.entente.query.readmodel.funding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.entente.common.event.Money;
import io.entente.common.event.Period;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.funding.YearAmount.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which year has how much of a funding.
 *
 * <p>No source says how a sum for several years was spent. A promised amount is therefore divided equally among the
 * years of its period, the last year taking what rounding leaves; without a period, or with one of more than
 * {@value #YEARS_MAX} years, it counts whole in the year of its value date, else in the year of the promise. A promise of
 * an unknown amount counts as one in each of these years. Payments count in the year of their value date.
 *
 * @param rule how the amount was divided
 * @param period in EDTF; null when there is none
 */
record Spread(Rule rule, @Nullable String period, List<YearAmount> amounts) {

    private static final int YEARS_MAX = 50;
    private static final int DECIMALS = 2;

    enum Rule {
        EQUAL_YEARS,
        ONE_YEAR,
        YEAR_UNKNOWN
    }

    Spread {
        amounts = List.copyOf(amounts);
    }

    static Spread of(FundingRow funding) {
        Optional<List<Integer>> years = years(funding.period());
        Integer single = singleYear(funding);
        var amounts = new ArrayList<YearAmount>();
        if (years.isPresent()) {
            amounts.addAll(promised(years.get(), funding.money()));
        } else {
            amounts.add(promised(single, funding.money(), funding.money().amount()));
        }
        funding.disbursements().stream().map(Spread::paid).forEach(amounts::add);
        Rule one = single == null ? Rule.YEAR_UNKNOWN : Rule.ONE_YEAR;
        String period = funding.period() == null ? null : funding.period().edtf();
        return new Spread(years.isPresent() ? Rule.EQUAL_YEARS : one, period, amounts);
    }

    List<YearAmount> of(Kind kind) {
        return amounts.stream().filter(amount -> amount.kind() == kind).toList();
    }

    @JsonIgnore
    boolean isAmountKnown() {
        return of(Kind.UNKNOWN).isEmpty();
    }

    private static List<YearAmount> promised(List<Integer> years, Money money) {
        return IntStream.range(0, years.size())
                .mapToObj(i -> promised(years.get(i), money, share(money.amount(), i, years.size())))
                .toList();
    }

    private static YearAmount promised(@Nullable Integer year, Money money, @Nullable BigDecimal amount) {
        return amount == null
                ? new YearAmount(year, Kind.UNKNOWN, null, null)
                : new YearAmount(year, Kind.COMMITTED, money.currency(), amount);
    }

    private static YearAmount paid(Disbursement payment) {
        int year = payment.valueDate().getYear();
        Money money = payment.money();
        return new YearAmount(year, Kind.DISBURSED, money.currency(), money.amount());
    }

    private static @Nullable BigDecimal share(@Nullable BigDecimal amount, int index, int of) {
        if (amount == null) {
            return null;
        }
        BigDecimal years = BigDecimal.valueOf(of);
        int decimals = Math.max(DECIMALS, amount.scale());
        BigDecimal each = amount.divide(years, decimals, RoundingMode.DOWN);
        return index < of - 1 ? each : amount.subtract(each.multiply(years.subtract(BigDecimal.ONE)));
    }

    /** Empty when there is no period that can be told year by year. */
    private static Optional<List<Integer>> years(@Nullable Period period) {
        if (period == null) {
            return Optional.empty();
        }
        LocalDate lastDay =
                period.endInclusive() ? period.latest() : period.latest().minusDays(1);
        int first = period.earliest().getYear();
        int last = lastDay.getYear();
        return last < first || last - first >= YEARS_MAX
                ? Optional.empty()
                : Optional.of(IntStream.rangeClosed(first, last).boxed().toList());
    }

    private static @Nullable Integer singleYear(FundingRow funding) {
        LocalDate valueDate = funding.money().valueDate();
        if (valueDate != null) {
            return valueDate.getYear();
        }
        EffectiveDate committed = funding.committed();
        LocalDate earliest = committed.bounds().earliest();
        LocalDate latest = committed.bounds().latest();
        if (!committed.yearCertain() || earliest == null || latest == null) {
            return null;
        }
        return earliest.getYear() == latest.getYear() ? (Integer) earliest.getYear() : null;
    }
}
