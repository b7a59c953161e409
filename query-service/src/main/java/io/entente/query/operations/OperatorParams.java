package io.entente.query.operations;

import io.entente.query.http.InvalidParameterException;
import jakarta.ws.rs.HeaderParam;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as they say themselves: there are no credentials yet, so it is written down and not proved.
 *
 * @param given null when nothing is said
 */
record OperatorParams(
        @HeaderParam("Entente-Operator") @Nullable String given) {

    private static final String UNKNOWN = "unauthenticated";
    private static final String NAME = "[\\p{Print}&&[^\\s]][\\p{Print}]{0,79}";

    /** @throws InvalidParameterException when it is no name */
    OperatorParams {
        if (given != null && !given.matches(NAME)) {
            throw new InvalidParameterException(
                    "Entente-Operator", "must be 1 to 80 printable characters of ASCII, the first of them no space");
        }
    }

    String who() {
        return Objects.requireNonNullElse(given, UNKNOWN);
    }
}
