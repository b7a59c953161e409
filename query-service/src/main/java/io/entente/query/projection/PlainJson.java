package io.entente.query.projection;

/**
 * Recognises, in one pass over its bytes, data that cannot lead to a row that PostgreSQL refuses. Nearly all data are
 * of that kind, so that their rows need not be judged event by event.
 */
final class PlainJson {

    /** Small enough that several texts fit into one index entry, and the longest word into a tsvector. */
    private static final int TEXT_BYTES_MAX = 1_000;

    private static final int DIGITS_MAX = 18;

    private final byte[] json;
    private int at;

    private PlainJson(byte[] json) {
        this.json = json;
    }

    /** @param json in UTF-8, well-formed, written by Jackson: it escapes control characters and nothing else by number */
    static boolean isPlain(byte[] json) {
        return new PlainJson(json).isPlain();
    }

    /** The same for a text outside of JSON. */
    static boolean isPlain(String text) {
        return text.length() <= TEXT_BYTES_MAX / 3 && StorableText.isText(text);
    }

    private boolean isPlain() {
        while (at < json.length) {
            byte c = json[at];
            if (c == '"' ? !text() : (c == '-' || isDigit(at)) ? !number() : false) {
                return false;
            }
            at++;
        }
        return true;
    }

    /** Stops at the closing quote. */
    private boolean text() {
        int from = ++at;
        boolean farDay = isFarDay();
        while (json[at] != '"') {
            if (json[at] == '\\' && json[++at] == 'u') {
                return false;
            }
            at++;
        }
        return !farDay && at - from <= TEXT_BYTES_MAX;
    }

    /** Days in or before the year 0, and days after which the year has five digits. */
    private boolean isFarDay() {
        if (json[at] == '+' || json[at] == '-') {
            return isDigit(at + 1);
        }
        return at + 4 < json.length && json[at + 4] == '-' && (starts((byte) '0', 4) || starts((byte) '9', 3));
    }

    private boolean starts(byte digit, int times) {
        for (int i = 0; i < times; i++) {
            if (json[at + i] != digit) {
                return false;
            }
        }
        return true;
    }

    /** Stops at the last character. */
    private boolean number() {
        int from = at;
        while (at + 1 < json.length && (isDigit(at + 1) || json[at + 1] == '.')) {
            at++;
        }
        boolean exponent = at + 1 < json.length && (json[at + 1] == 'e' || json[at + 1] == 'E');
        return !exponent && at - from < DIGITS_MAX;
    }

    private boolean isDigit(int index) {
        return index < json.length && json[index] >= '0' && json[index] <= '9';
    }
}
