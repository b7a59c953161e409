package io.entente.common.date;

/** Reads a text from left to right and knows where it stands. */
final class EdtfCursor {

    private static final char END = '\0';

    private final String text;
    private int index;

    EdtfCursor(String text) {
        this.text = text;
    }

    int index() {
        return index;
    }

    boolean isAtEnd() {
        return index == text.length();
    }

    /** NUL at the end. */
    char peek() {
        return isAtEnd() ? END : text.charAt(index);
    }

    /** Steps over the prefix if it is next. */
    boolean take(String prefix) {
        boolean taken = text.startsWith(prefix, index);
        index += taken ? prefix.length() : 0;
        return taken;
    }

    void expect(String prefix, String expected) {
        if (!take(prefix)) {
            throw outside(index, expected);
        }
    }

    /** So many characters, each a digit or X. */
    String digits(int count) {
        int start = index;
        while (index < start + count) {
            if (!isDigit(peek()) && peek() != 'X') {
                throw outside(index, "a digit or X");
            }
            index++;
        }
        return text.substring(start, index);
    }

    Qualifier qualifier() {
        Qualifier qualifier = Qualifier.ofSign(peek());
        index += qualifier.sign().length();
        return qualifier;
    }

    /** The fact to throw, with the reason when what stands there is EDTF, but not of the subset. */
    EdtfSyntaxException outside(int at, String expected) {
        String reason = at < text.length() ? reason(text.charAt(at)) : "";
        return new EdtfSyntaxException(text, at, expected + reason);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static String reason(char found) {
        return switch (found) {
            case 'T' -> " (times of day are not supported)";
            case 'Y', 'E', 'S' -> " (only years of four digits are supported)";
            case '{' -> " (sets in which all dates hold are not supported: an event has one date)";
            case 'u', 'x' -> " (an unspecified digit is written X)";
            case '?', '~', '%' -> " (a qualifier stands behind what it qualifies)";
            case ' ' -> " (no spaces)";
            default -> "";
        };
    }
}
