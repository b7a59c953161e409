package io.entente.common.position;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader has seen the log: per partition, the last offset that must be included.
 *
 * <p>A vector, because offsets of different partitions cannot be compared: a maximum over partitions is no prefix of
 * anything. A partition that is absent asks for nothing. The wire form is {@code v2.}, the id of the log, a full stop,
 * and the base64url form of {@code 0:41,2:7}; clients treat it as opaque. Tokens of version 1 lack the id and are taken
 * to be of the present log.
 *
 * @param log that the offsets belong to; null in a token of version 1, and in tokens for internal use
 */
public record ConsistencyToken(@Nullable LogId log, SortedMap<Integer, Long> offsets) {

    public static final ConsistencyToken NONE = new ConsistencyToken(new TreeMap<>());

    /** Longer strings are not tokens: 1,000 partitions fit. */
    static final int WIRE_LENGTH_MAX = 32_768;

    private static final Pattern WIRE = Pattern.compile("(?:v1|v2\\.(" + LogId.FORM + "))\\.([A-Za-z0-9_=-]*)");
    private static final Pattern ENTRY = Pattern.compile("(\\d{1,6}):(\\d{1,19})");

    public ConsistencyToken {
        offsets = Collections.unmodifiableSortedMap(new TreeMap<>(offsets));
    }

    public ConsistencyToken(SortedMap<Integer, Long> offsets) {
        this(null, offsets);
    }

    public static ConsistencyToken of(LogPosition position) {
        return new ConsistencyToken(new TreeMap<>(Map.of(position.partition(), position.offset())));
    }

    /** The token of a state that has applied everything below the given offsets. */
    public static ConsistencyToken before(Map<Integer, Long> nextOffsets) {
        var seen = new TreeMap<Integer, Long>();
        nextOffsets.forEach((partition, nextOffset) -> {
            if (nextOffset > 0) {
                seen.put(partition, nextOffset - 1);
            }
        });
        return new ConsistencyToken(seen);
    }

    /** @throws MalformedTokenException when the text is not a token of a known version */
    public static ConsistencyToken parse(String wire) {
        Matcher form = WIRE.matcher(wire.length() > WIRE_LENGTH_MAX ? "" : wire);
        if (!form.matches()) {
            throw new MalformedTokenException(wire);
        }
        var offsets = new TreeMap<Integer, Long>();
        for (String entry : decoded(wire, form.group(2)).split(",", -1)) {
            Matcher matcher = ENTRY.matcher(entry);
            if (!entry.isEmpty() && !matcher.matches()) {
                throw new MalformedTokenException(wire);
            }
            if (!entry.isEmpty()) {
                offsets.put(Integer.valueOf(matcher.group(1)), offset(wire, matcher.group(2)));
            }
        }
        String log = form.group(1);
        return new ConsistencyToken(log == null ? null : new LogId(log), offsets);
    }

    /** The same offsets with that log; null if the log is not known. */
    public ConsistencyToken ofLog(@Nullable LogId id) {
        return new ConsistencyToken(id, offsets);
    }

    /** Whether it names another log than the given one; its offsets then mean nothing in the given log. */
    public boolean isOfAnotherLogThan(@Nullable LogId id) {
        return log != null && id != null && !log.equals(id);
    }

    /**
     * The least token that includes this one and the other.
     *
     * @throws IllegalArgumentException when they are of different logs
     */
    public ConsistencyToken including(ConsistencyToken other) {
        if (isOfAnotherLogThan(other.log)) {
            throw new IllegalArgumentException("tokens of two logs: " + log + " and " + other.log);
        }
        var merged = new TreeMap<>(offsets);
        other.offsets.forEach((partition, offset) -> merged.merge(partition, offset, Math::max));
        return new ConsistencyToken(log == null ? other.log : log, merged);
    }

    /** Whether a state that has applied everything below the given offsets includes all this token asks for. */
    public boolean isPassedBy(Map<Integer, Long> nextOffsets) {
        return offsets.entrySet().stream()
                .allMatch(entry -> nextOffsets.getOrDefault(entry.getKey(), 0L) > entry.getValue());
    }

    public String wire() {
        var text = new StringBuilder();
        offsets.forEach((partition, offset) -> text.append(text.isEmpty() ? "" : ",")
                .append(partition)
                .append(':')
                .append(offset));
        return (log == null ? "v1." : "v2." + log + ".")
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static String decoded(String wire, String vector) {
        try {
            return new String(Base64.getUrlDecoder().decode(vector), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedTokenException(wire, notBase64);
        }
    }

    private static long offset(String wire, String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            throw new MalformedTokenException(wire, tooLarge);
        }
    }
}
