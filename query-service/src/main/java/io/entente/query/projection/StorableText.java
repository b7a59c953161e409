package io.entente.query.projection;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Which texts PostgreSQL accepts as the value of a column, by the type of the column. */
final class StorableText {

    /** Limit for one word of a tsvector; the next one is for all its words together. */
    private static final int WORD_BYTES_MAX = 2_046;

    private static final int WORDS_BYTES_MAX = 1_000_000;

    /** Size of the count and alignment for the positions of one word; the next one is for each position. */
    private static final int PLACES_BYTES = 3;

    private static final int PLACE_BYTES = 2;

    /** PostgreSQL allows far more digits than any count or amount needs. */
    private static final int DIGITS_MAX = 1_000;

    private static final BigInteger EXPONENT_MAX = BigInteger.valueOf(DIGITS_MAX);

    private static final Pattern DAY = Pattern.compile("(?!0000)\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern BOUND = Pattern.compile("[^\\[\\](){},]+");

    private StorableText() {}

    /**
     * Whether it has no NUL, which PostgreSQL refuses, and no half of a surrogate pair, which would be stored as a
     * question mark.
     */
    static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            } else if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a column of the type accepts it. For types that are not listed here, checks only that it is a text. */
    static boolean fits(String type, String value) {
        return isText(value)
                && switch (type) {
                    case "date" -> DAY.matcher(value).matches();
                    case "datemultirange" ->
                        BOUND.matcher(value).results().allMatch(bound -> DAY.matcher(bound.group())
                                .matches());
                    case "integer" -> new BigInteger(value).bitLength() < Integer.SIZE;
                    case "bigint" -> new BigInteger(value).bitLength() < Long.SIZE;
                    case "jsonb" -> isJson(value);
                    case "tsvector" -> isWords(value);
                    default -> true;
                };
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean isJson(String json) {
        int at = 0;
        while (at < json.length()) {
            char c = json.charAt(at);
            int end = c == '"' ? endOfText(json, at) : c == '-' || isDigit(c) ? endOfNumber(json, at) : at + 1;
            String token = json.substring(at, end);
            if (c == '"' ? !isJsonText(token) : end > at + 1 && !isJsonNumber(token)) {
                return false;
            }
            at = end;
        }
        return true;
    }

    private static int endOfText(String json, int quote) {
        int at = quote + 1;
        while (json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static int endOfNumber(String json, int first) {
        int at = first + 1;
        while (at < json.length() && (isDigit(json.charAt(at)) || "+-.eE".indexOf(json.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Of the characters that JSON escapes, PostgreSQL refuses only NUL. */
    private static boolean isJsonText(String text) {
        return !text.replace("\\\\", "").contains("\\u0000");
    }

    private static boolean isJsonNumber(String number) {
        int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
        return number.length() <= DIGITS_MAX
                && (exponent < 0
                        || new BigInteger(number.substring(exponent + 1)).abs().compareTo(EXPONENT_MAX) <= 0);
    }

    /** In the form that SearchSql writes: each word in quotes, a quote inside doubled. */
    private static boolean isWords(String words) {
        boolean open = false;
        int from = 0;
        int stored = 0;
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (open && words.startsWith("''", at)) {
                at++;
            } else if (c == '\'') {
                int word = open ? bytes(words.substring(from, at)) : 0;
                if (word > WORD_BYTES_MAX) {
                    return false;
                }
                stored += word;
                open = !open;
                from = at + 1;
            } else if (!open && c == ':') {
                stored += PLACES_BYTES + PLACE_BYTES;
            } else if (!open && c == ',') {
                stored += PLACE_BYTES;
            }
        }
        return stored <= WORDS_BYTES_MAX;
    }
}
