package io.entente.query.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, and in which order. A table takes more rows than a page: it is opened as a whole.
 *
 * @param given items at most, null for as many as the format usually has
 * @param after cursor of the page before; null for the first
 * @param sort name of an order; null for the usual one
 * @param bom whether a table begins with a byte order mark, for programs that take UTF-8 for something else without it
 * @param accept what the client accepts
 */
public record PageParams(
        @QueryParam("limit") @Nullable Integer given,
        @QueryParam("after") @Nullable String after,
        @QueryParam("sort") @Nullable String sort,
        @QueryParam("bom") @Nullable Boolean bom,
        @HeaderParam("Accept") @Nullable String accept) {

    public static final int LIMIT_MAX = 500;
    public static final int TABLE_LIMIT_MAX = 10_000;

    private static final int LIMIT = 50;

    /** @throws InvalidParameterException when the limit is out of bounds */
    public PageParams {
        int max = isTable(accept) ? TABLE_LIMIT_MAX : LIMIT_MAX;
        if (given != null && (given < 1 || given > max)) {
            throw new InvalidParameterException("limit", "must be from 1 to " + max);
        }
    }

    public int limit() {
        return Objects.requireNonNullElse(given, isTable(accept) ? TABLE_LIMIT_MAX : LIMIT);
    }

    /** One more than the page holds, to see whether there is a next one. */
    public int fetchMax() {
        return limit() + 1;
    }

    private static boolean isTable(@Nullable String accept) {
        return accept != null && accept.startsWith(MediaTypes.CSV);
    }
}
