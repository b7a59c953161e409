package io.entente.cli.parked;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a parked event, in the words of the service.
 *
 * @param key null when the record has none
 * @param value null when the record has none
 * @param stack null when the record itself is to blame
 * @param announcedAt when the dead-letter topic had it; null while it has not
 */
record ParkedDetails(
        ParkedSummary summary,
        Instant recordedAt,
        @Nullable Content key,
        @Nullable Content value,
        List<Header> headers,
        @Nullable String stack,
        @Nullable Instant announcedAt) {

    record Content(String base64) {

        byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }
    }

    /** @param base64 null when the header has no value */
    record Header(String name, @Nullable String base64) {

        @Nullable
        Content value() {
            return base64 == null ? null : new Content(base64);
        }
    }
}
