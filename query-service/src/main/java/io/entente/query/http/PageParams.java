package io.entente.query.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit items on the page at most
 * @param after cursor of the page before; null for the first
 */
public record PageParams(
        @QueryParam("limit") @DefaultValue("50") int limit,
        @QueryParam("after") @Nullable String after) {

    public static final int LIMIT_MAX = 500;

    /** @throws InvalidParameterException when the limit is out of bounds */
    public PageParams {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new InvalidParameterException("limit", "must be from 1 to " + LIMIT_MAX);
        }
    }

    /** One more than the page holds, to see whether there is a next one. */
    public int fetchMax() {
        return limit + 1;
    }
}
