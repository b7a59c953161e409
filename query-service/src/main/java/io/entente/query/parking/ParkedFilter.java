package io.entente.query.parking;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which parked events are asked for; null: whatever there is.
 *
 * @param generation null for the one that serves
 */
public record ParkedFilter(
        @Nullable Integer generation,
        @Nullable String reason,
        Resolved resolved,
        @Nullable String stream,
        @Nullable Integer partition) {

    /** What has been done about them. */
    public enum Resolved {
        UNRESOLVED("resolution is null"),
        APPLIED("resolution = 'applied'"),
        DISCARDED("resolution = 'discarded'"),
        ANY("true");

        private final String condition;

        Resolved(String condition) {
            this.condition = condition;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        String condition() {
            return condition;
        }
    }
}
