package io.entente.query.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.common.util.ServerMediaType;
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
    private static final MediaType TABLE = MediaType.valueOf(MediaTypes.CSV);

    /** In the order in which lists offer them: what is wanted as much as a table is answered as JSON. */
    private static final ServerMediaType OFFERED =
            new ServerMediaType(List.of(MediaType.APPLICATION_JSON_TYPE, TABLE), StandardCharsets.UTF_8.name(), false);

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

    /** By the framework's own choice, because another one would let a page of JSON be as long as a table. */
    private static boolean isTable(@Nullable String accept) {
        MediaType chosen = OFFERED.negotiateProduces(accept).getValue();
        return chosen != null && chosen.isCompatible(TABLE);
    }
}
