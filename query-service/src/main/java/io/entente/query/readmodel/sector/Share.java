package io.entente.query.readmodel.sector;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A code with its part of a whole, in per cent.
 *
 * <p>No source says how much of a programme goes to which sector, and IATI wants percentages that sum to 100: so the
 * shares are equal, and are said to be.
 */
public record Share(String code, BigDecimal pct) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    /** Equal shares to two decimals; the last one takes what rounding leaves, so that the sum is 100. Empty for none. */
    public static List<Share> equal(List<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        BigDecimal each = HUNDRED.divide(BigDecimal.valueOf(codes.size()), DECIMALS, RoundingMode.DOWN);
        BigDecimal last = HUNDRED.subtract(each.multiply(BigDecimal.valueOf(codes.size() - 1L)));
        return IntStream.range(0, codes.size())
                .mapToObj(i -> new Share(codes.get(i), plain(i < codes.size() - 1 ? each : last)))
                .toList();
    }

    private static BigDecimal plain(BigDecimal pct) {
        BigDecimal stripped = pct.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
