package io.entente.query.http;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instant whose knowledge a client asks for.
 *
 * @param knownAt as sent, of the form 2026-11-22T09:00:00Z; null for what is known now
 */
public record KnownAt(@QueryParam("knownAt") @Nullable String knownAt) {

    /**
     * Empty for what is known now.
     *
     * @throws InvalidParameterException when it is no instant
     */
    public Optional<Instant> instant() {
        if (knownAt == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(SentTime.instant(knownAt));
        } catch (DateTimeParseException notAnInstant) {
            throw new InvalidParameterException(
                    "knownAt", "must be an instant of the form 2026-11-22T09:00:00Z", notAnInstant);
        }
    }
}
