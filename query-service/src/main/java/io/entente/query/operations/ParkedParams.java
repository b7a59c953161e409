package io.entente.query.operations;

import io.entente.query.http.InvalidParameterException;
import io.entente.query.parking.ParkedFilter;
import io.entente.query.parking.ParkedPlace;
import io.entente.query.projector.ParkReason;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which parked events are asked for.
 *
 * @param generation null for the one that serves
 * @param reason code of why it was parked
 * @param resolution unresolved unless given
 * @param limit items at most
 * @param after place behind which the page begins
 */
record ParkedParams(
        @QueryParam("generation") @Nullable Integer generation,
        @QueryParam("reason") @Nullable String reason,
        @QueryParam("resolution") @Nullable String resolution,
        @QueryParam("stream") @Nullable String stream,
        @QueryParam("partition") @Nullable Integer partition,
        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("after") @Nullable String after) {

    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 500;

    /** @throws InvalidParameterException when one of them is out of bounds */
    ParkedParams {
        if (limit != null && (limit < 1 || limit > LIMIT_MAX)) {
            throw new InvalidParameterException("limit", "must be from 1 to " + LIMIT_MAX);
        }
        if (reason != null
                && Arrays.stream(ParkReason.values()).map(ParkReason::code).noneMatch(reason::equals)) {
            throw new InvalidParameterException(
                    "reason",
                    "must be one of "
                            + Arrays.stream(ParkReason.values())
                                    .map(ParkReason::code)
                                    .collect(Collectors.joining(", ")));
        }
    }

    int itemsMax() {
        return limit == null ? LIMIT : limit;
    }

    /** @throws InvalidParameterException when the resolution is none */
    ParkedFilter filter() {
        return new ParkedFilter(generation, reason, resolved(), stream, partition);
    }

    /** @throws InvalidParameterException when it is no place */
    @Nullable
    ParkedPlace place() {
        return after == null
                ? null
                : ParkedPlace.parse(after)
                        .orElseThrow(() -> new InvalidParameterException("after", "must be a place such as 3-1207"));
    }

    private ParkedFilter.Resolved resolved() {
        return resolution == null
                ? ParkedFilter.Resolved.UNRESOLVED
                : Arrays.stream(ParkedFilter.Resolved.values())
                        .filter(value -> value.code().equals(resolution))
                        .findFirst()
                        .orElseThrow(() -> new InvalidParameterException(
                                "resolution", "must be one of unresolved, applied, discarded, any"));
    }
}
