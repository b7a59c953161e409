package io.entente.common.date;

/**
 * The year, month or day of an {@link EdtfDate}.
 *
 * @param digits two or four, each a digit or {@code X}
 */
record DatePart(String digits, Qualifier qualifier) {

    boolean isSpecified() {
        return digits.indexOf('X') < 0;
    }

    boolean isWhollyUnspecified() {
        return digits.charAt(0) == 'X';
    }

    /** The smallest number it can be. */
    int lowest() {
        return Integer.parseInt(digits.replace('X', '0'));
    }

    /** The largest number it can be. */
    int highest() {
        return Integer.parseInt(digits.replace('X', '9'));
    }

    @Override
    public String toString() {
        return digits + qualifier.sign();
    }
}
