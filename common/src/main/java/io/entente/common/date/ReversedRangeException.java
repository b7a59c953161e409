package io.entente.common.date;

import java.time.LocalDate;

/** A range of days was asked for that ends before it begins. Swap the two. */
public final class ReversedRangeException extends RuntimeException {

    private final LocalDate from;
    private final LocalDate to;

    ReversedRangeException(LocalDate from, LocalDate to) {
        super("the range from %s to %s ends before it begins: swap the two days".formatted(from, to));
        this.from = from;
        this.to = to;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }
}
