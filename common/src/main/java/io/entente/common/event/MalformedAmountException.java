package io.entente.common.event;

/** A text that was used as an amount of money is none. Write digits, with a point and up to six decimals. */
public final class MalformedAmountException extends RuntimeException {

    private final String amount;

    MalformedAmountException(String amount) {
        super("amount must be a decimal number such as 250000.00, not '" + amount + "'");
        this.amount = amount;
    }

    public String amount() {
        return amount;
    }
}
