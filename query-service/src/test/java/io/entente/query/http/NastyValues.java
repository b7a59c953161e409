package io.entente.query.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values that somebody may send by mistake or on purpose, encoded for a path or a query. */
final class NastyValues {

    private static final List<String> RAW = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\n",
            "\u0085",
            "'",
            "\\",
            "%",
            "a/b",
            "..",
            "{x}",
            "$1",
            "0",
            "-1",
            "2147483647",
            "-2147483648",
            "9223372036854775807",
            "NaN,NaN,NaN,NaN",
            "1e308,1e308,1e309,1e309",
            "0,0,0,0",
            "true",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-01-01",
            "0001-01-01",
            "9999-12-31",
            "2019-02-30",
            "0001-01-01T00:00:00+18:00",
            "9999-12-31T23:59:59.999999999-18:00",
            "+999999999-12-31T23:59:59Z",
            "P999999999Y",
            "-P9999Y",
            "P9999Y",
            "P2147483647D",
            "99999",
            "x".repeat(200),
            "x".repeat(201),
            "x".repeat(3_000),
            "\uFDFA".repeat(40),
            "\uD83D\uDE00",
            "v1.",
            "v1.e30",
            "1.v1.e30",
            "fr-idf~vn-hn.meeting.x",
            "person-",
            "a:*|!b&(c");

    private static final List<String> NO_UTF_8 = List.of("%ff", "%ed%a0%80", "%c0%80");

    /** No address has them in it. */
    private static final List<String> NO_ENCODING = List.of("%", "%zz", "%u0000");

    private static final int RANDOM_LENGTH_MAX = 60;

    private NastyValues() {}

    /** All known ones, and so many that nobody thought of. */
    static List<String> encoded(Random random, int more) {
        var values = new ArrayList<>(NO_UTF_8);
        values.addAll(NO_ENCODING);
        RAW.stream().map(NastyValues::encoded).forEach(values::add);
        random.ints(more, 1, RANDOM_LENGTH_MAX)
                .mapToObj(length -> encoded(text(random, length)))
                .forEach(values::add);
        return values;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String text(Random random, int length) {
        return random.ints(length, 0, Character.MAX_CODE_POINT + 1)
                .map(point -> random.nextBoolean() ? point % 128 : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
