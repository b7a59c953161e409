package io.entente.query.generation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One copy of all read models, built by one set of projections. Its tables are in the schema {@link #schema()}.
 *
 * @param name of one that is kept; null for all others
 */
public record Generation(
        int number,
        GenerationState state,
        ProjectionVersions projections,
        @Nullable String name,
        Instant createdAt) {

    public String schema() {
        return schema(number);
    }

    public boolean isServing() {
        return state == GenerationState.SERVING;
    }

    /** Whether projectors move it along the log. */
    public boolean isFollowing() {
        return isServing() || state == GenerationState.STANDBY;
    }

    public static String schema(int number) {
        return "g" + number;
    }

    /** Where its tables have the names by which readers know them, while it does not serve. */
    public static String readSchema(int number) {
        return "read_model_" + number;
    }
}
