package io.entente.query.operations;

import io.entente.common.codec.EventRegistry;
import io.entente.query.http.InvalidParameterException;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which streams are asked for.
 *
 * @param type of an event that they hold, without namespace and version
 * @param limit items at most
 * @param after id behind which the page begins
 */
record StreamsParams(
        @QueryParam("type") @Nullable String type,
        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("after") @Nullable String after) {

    private static final int LIMIT = 100;
    private static final int LIMIT_MAX = 1_000;

    /** In the order of the alphabet. */
    private static final List<String> NAMES = EventRegistry.current().types().stream()
            .map(type -> type.replaceFirst("^io\\.entente\\.", "").replaceFirst("\\.v\\d+$", ""))
            .distinct()
            .toList();

    /** @throws InvalidParameterException when one of them is out of bounds */
    StreamsParams {
        if (limit != null && (limit < 1 || limit > LIMIT_MAX)) {
            throw new InvalidParameterException("limit", "must be from 1 to " + LIMIT_MAX);
        }
        if (type == null || !NAMES.contains(type)) {
            throw new InvalidParameterException("type", "must be one of " + String.join(", ", NAMES));
        }
    }

    String eventName() {
        return Objects.requireNonNull(type);
    }

    int itemsMax() {
        return limit == null ? LIMIT : limit;
    }

    String afterId() {
        return after == null ? "" : after;
    }
}
