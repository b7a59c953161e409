package io.entente.query.parking;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a parked event stands in the log; what it is called by, as {@code 3-1207}. */
public record ParkedPlace(int partition, long offset) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})-(\\d{1,18})");

    /** Empty when the text is no place. */
    public static Optional<ParkedPlace> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new ParkedPlace(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    public String text() {
        return partition + "-" + offset;
    }
}
