package io.entente.query.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of one generation from nothing to proved.
 *
 * @param lagMax the serving generation is not to be further behind because of it; it holds itself back from half of that on
 * @param slowedAt since when it holds itself back for that; null when it does not
 * @param failure why it could not go on; null unless it failed
 */
public record Rebuild(
        long id,
        int generation,
        RebuildState state,
        Cause cause,
        PromotionPolicy promotion,
        boolean paused,
        Duration lagMax,
        @Nullable Instant slowedAt,
        @Nullable String failure,
        Instant createdAt,
        Instant stepBeganAt,
        @Nullable Instant endedAt) {

    /** Why there is a rebuild. */
    public enum Cause {
        OPERATOR("operator"),
        CHANGED_PROJECTIONS("changed-projections");

        private final String code;

        Cause(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Cause of(String code) {
            return code.equals(OPERATOR.code) ? OPERATOR : CHANGED_PROJECTIONS;
        }
    }

    /** The state, when work or a decision is left. */
    Optional<RebuildState.Active> active() {
        return state instanceof RebuildState.Active active ? Optional.of(active) : Optional.empty();
    }
}
