package io.entente.common.codec;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.problem.Fault;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Limits the texts, names, numbers and days of an event, at any depth, so that every read model can hold them and every
 * reader gets them as they were sent.
 *
 * <p>The ingest service checks each event, and the projector each record, because others may write to the topic. Does
 * not check whether the data keep the contract of their type.
 */
public final class Recordable {

    /** Significant digits, as many as IEEE 754 decimal128 has. */
    public static final int DIGITS_MAX = 34;

    /**
     * Exponent of the first digit at most, and of the last digit at least (negated). PostgreSQL writes a number of
     * {@code jsonb} without an exponent, and readers of JSON limit the length of a number: {@link Json} to 100
     * characters.
     */
    public static final int EXPONENT_MAX = 50;

    /** Years have four digits, as in RFC 3339. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** The members of data that hold a calendar day, in every event type. */
    static final Set<String> DAYS = Set.of("earliest", "latest", "valueDate");

    private static final Set<String> TIMES = Set.of("/time", "/" + CloudEvent.RECORDED_TIME);
    private static final String DATA = "/data";
    private static final int FAULTS_MAX = 100;
    private static final String NUMBER = "a number has at most " + DIGITS_MAX
            + " significant digits, none of them above 1e" + EXPONENT_MAX + " or below 1e-" + EXPONENT_MAX;

    private final List<Fault> faults = new ArrayList<>();

    private Recordable() {}

    /** Every fault with its JSON Pointer, up to a hundred; none when all of it can be recorded. */
    public static List<Fault> faults(JsonNode document) {
        var recordable = new Recordable();
        recordable.check("", document);
        return List.copyOf(recordable.faults);
    }

    private void check(String pointer, JsonNode node) {
        if (node.isTextual()) {
            checkText(pointer, "the text", node.textValue());
        } else if (node.isNumber()) {
            checkNumber(pointer, node);
        } else if (node.isObject()) {
            node.properties().forEach(member -> checkMember(pointer, member.getKey(), member.getValue()));
        } else {
            for (int i = 0; i < node.size(); i++) {
                check(pointer + "/" + i, node.get(i));
            }
        }
    }

    /**
     * A name that breaks the rule cannot be part of a pointer: the fault names its object, and nothing below is
     * checked.
     */
    private void checkMember(String pointer, String name, JsonNode value) {
        if (!checkText(pointer, "the name of a member", name)) {
            return;
        }
        String below = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        check(below, value);
        if (value.isTextual() && (TIMES.contains(below) || (DAYS.contains(name) && below.startsWith(DATA)))) {
            checkDay(below, value.textValue());
        }
    }

    private boolean checkText(String pointer, String what, String text) {
        if (text.indexOf('\0') >= 0) {
            return fault(pointer, "nul-character", what + " holds the character U+0000; leave it out");
        }
        return isWellFormed(text)
                || fault(
                        pointer,
                        "malformed-text",
                        what + " holds half a surrogate pair or bytes that are not UTF-8; send whole characters");
    }

    private static boolean isWellFormed(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(at))) {
                    return false;
                }
                at++;
            }
        }
        return true;
    }

    private void checkNumber(String pointer, JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return;
        }
        BigDecimal number = node.decimalValue();
        // As a long: the scale can be Integer.MIN_VALUE, whose negation overflows an int.
        long last = -(long) number.scale();
        long first = last + number.precision() - 1;
        if (number.precision() > DIGITS_MAX || first > EXPONENT_MAX || last < -EXPONENT_MAX) {
            fault(pointer, "number-out-of-range", NUMBER);
        }
    }

    private void checkDay(String pointer, String text) {
        LocalDate day = day(pointer, text);
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            fault(pointer, "day-out-of-range", "must lie between " + FIRST_DAY + " and " + LAST_DAY);
        }
    }

    /** In UTC for a time. Text of another shape gives a valid day: checks of envelope and contract refuse it. */
    private static LocalDate day(String pointer, String text) {
        try {
            return TIMES.contains(pointer)
                    ? LocalDate.ofInstant(OffsetDateTime.parse(text).toInstant(), ZoneOffset.UTC)
                    : LocalDate.parse(text);
        } catch (DateTimeParseException anotherShape) {
            return FIRST_DAY;
        } catch (DateTimeException noDayInUtc) {
            return LocalDate.MAX;
        }
    }

    /** Always false, so that a check can end with it. */
    private boolean fault(String pointer, String code, String detail) {
        if (faults.size() < FAULTS_MAX) {
            faults.add(new Fault(pointer, code, detail));
        }
        return false;
    }
}
