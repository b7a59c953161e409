package io.entente.query.consistency;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The preference {@code wait} of the header {@code Prefer} (RFC 7240). */
final class PreferredWait {

    private static final Pattern WAIT =
            Pattern.compile("wait\\s*=\\s*(?:(\\d{1,9})|\"(\\d{1,9})\")\\s*(?:;.*)?", Pattern.CASE_INSENSITIVE);

    private PreferredWait() {}

    /**
     * The first wait that is named. A preference that cannot be understood is no error but ignored, as the RFC wants.
     *
     * @param prefer the values of all {@code Prefer} headers in order
     */
    static Optional<Duration> of(List<String> prefer) {
        return prefer.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .map(WAIT::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(PreferredWait::seconds);
    }

    private static Duration seconds(Matcher wait) {
        String digits = wait.group(1) == null ? wait.group(2) : wait.group(1);
        return Duration.ofSeconds(Long.parseLong(digits));
    }
}
