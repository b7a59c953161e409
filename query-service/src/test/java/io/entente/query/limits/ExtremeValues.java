package io.entente.query.limits;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts, numbers and dates at the limits of what the contract allows. */
final class ExtremeValues {

    /** Characters of one to four bytes, and characters that are special in formats, indexes or languages. */
    private static final List<String> CHARACTERS = List.of(
            "a",
            "0",
            " ",
            "'",
            "\"",
            "\\",
            "\t",
            "\n",
            "\r",
            "\u0001",
            "\u007f",
            "%",
            "{",
            ",",
            ":",
            "\u00a0",
            "\u00df",
            "\u0130",
            "\u0111",
            "\u1ea4",
            "\u0301",
            "\u200b",
            "\u202e",
            "\u2028",
            "\ufb03",
            "\ufdfa",
            "\ufeff",
            "\ufffd",
            "\uffff",
            "\u5317",
            "\ud83c\udf0d",
            "\ud840\udc00",
            "\udbff\udfff",
            "\\N",
            "\\.",
            "NULL");

    private static final List<String> NUMBERS = List.of(
            "0",
            "0.000",
            "0e50",
            "1e50",
            "9.999999999999999999999999999999999e50",
            "1e-50",
            "9007199254740993",
            "1234567890123456789012345678901234",
            "0.1234567890123456789012345678901234",
            "99999999999999999999",
            "1E+2");

    private static final List<String> DATES = List.of(
            date("XXXX", "'0001-01-01'", "'9999-12-31'", "unknown"),
            date("XXXX", "null", "null", "unknown"),
            date("0001-01-01", "'0001-01-01'", "'0001-01-01'", "day"),
            date("0001", "'0001-01-01'", "'0001-12-31'", "year"),
            date("000X", "'0001-01-01'", "'0009-12-31'", "unknown"),
            date("0XXX", "'0001-01-01'", "'0999-12-31'", "unknown"),
            date("0001-01-01/..", "'0001-01-01'", "null", "range"),
            date("../9999-12-31", "null", "'9999-12-31'", "range"),
            date("0001/9999", "'0001-01-01'", "'9999-12-31'", "range"),
            date("[0001-01-01..9999-12-31]", "'0001-01-01'", "'9999-12-31'", "day-within-range"),
            date("2019-09-14", "'2019-09-14'", "'2019-09-14'", "day"));

    private static final List<String> PERIODS = List.of(
            period("0001/9999", "0001-01-01", "9999-12-31"),
            period("0001-01-01/0001-01-01", "0001-01-01", "0001-01-01"),
            period("9999-12-31", "9999-12-31", "9999-12-31"),
            period("2018/..", "2018-01-01", "9999-12-31"),
            period("../9999", "0001-01-01", "9999-12-31"),
            period("2018/2021", "2018-01-01", "2021-12-31"));

    private final Random random;

    ExtremeValues(Random random) {
        this.random = random;
    }

    /** A text of at most that many characters, with at least one that is not a space. */
    String text(int charactersMax) {
        int length = random.nextInt(4) == 0 ? charactersMax : 1 + random.nextInt(Math.min(40, charactersMax));
        // One repeated character, a mixture, or one long word.
        String only = oneOf(CHARACTERS);
        boolean mixed = random.nextInt(3) > 0;
        var text = new StringBuilder("x");
        for (int i = 1; i < length; i++) {
            String next = mixed ? oneOf(CHARACTERS) : only;
            text.append(next, 0, next.offsetByCodePoints(0, 1));
        }
        return text.toString();
    }

    /** A slug of the maximum length, or a short one. */
    String slug(String prefix, int charactersMax) {
        int length = random.nextBoolean() ? charactersMax - prefix.length() : 1 + random.nextInt(3);
        return prefix + characters("abcdefghijklmnopqrstuvwxyz0123456789", length);
    }

    String characters(String alphabet, int length) {
        return Stream.generate(() -> alphabet.charAt(random.nextInt(alphabet.length())))
                .limit(length)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    BigDecimal number() {
        return new BigDecimal(oneOf(NUMBERS));
    }

    JsonNode date() {
        return json(oneOf(DATES));
    }

    JsonNode period() {
        return json(oneOf(PERIODS));
    }

    String day() {
        return oneOf(List.of("0001-01-01", "9999-12-31", "2020-02-29"));
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String date(String edtf, String earliest, String latest, String precision) {
        return "{'edtf': '%s', 'earliest': %s, 'latest': %s, 'precision': '%s', 'basis': 'stated', 'confidence': 'high'}"
                .formatted(edtf, earliest, latest, precision);
    }

    private static String period(String edtf, String earliest, String latest) {
        return "{'edtf': '%s', 'earliest': '%s', 'latest': '%s', 'endInclusive': true}"
                .formatted(edtf, earliest, latest);
    }

    private static JsonNode json(String json) {
        try {
            return Json.mapper().readTree(json.replace('\'', '"'));
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }
}
