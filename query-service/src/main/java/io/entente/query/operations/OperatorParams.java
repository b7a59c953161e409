package io.entente.query.operations;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as they say: there are no credentials yet.
 *
 * @param name written down with what is done
 */
public record OperatorParams(
        @HeaderParam("Entente-Operator") @Nullable @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{0,79}")
        String name) {

    private static final String NOBODY = "unauthenticated";

    String who() {
        return name == null ? NOBODY : name;
    }
}
