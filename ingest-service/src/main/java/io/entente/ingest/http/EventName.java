package io.entente.ingest.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a path calls a type of event: {@code MeetingHeld} or {@code MeetingHeld.v2}.
 *
 * <p>Without a version it is the first, for ever: a client that never heard of a second must not break on the day that
 * one is published.
 */
record EventName(String name, String version) {

    private static final String FIRST = "v1";
    private static final Pattern FORM = Pattern.compile("([A-Za-z]+)(?:\\.(v[0-9]+))?");

    /** Empty when no event can be called so. */
    static Optional<EventName> of(String inPath) {
        Matcher form = FORM.matcher(inPath);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(new EventName(form.group(1), form.group(2) == null ? FIRST : form.group(2)));
    }
}
