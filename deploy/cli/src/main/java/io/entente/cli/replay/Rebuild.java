package io.entente.cli.replay;

import io.entente.cli.ExitCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild has got, in the words of the service.
 *
 * @param name under which the generation is kept; null when it is to serve
 */
record Rebuild(
        long rebuildId,
        int generation,
        @Nullable String name,
        String state,
        String cause,
        String promotion,
        boolean paused,
        String lagMax,
        @Nullable Instant slowedSince,
        @Nullable String failure,
        Instant createdAt,
        Instant stepBeganAt,
        @Nullable Instant endedAt,
        List<StepProgress> steps,
        @Nullable Long gap,
        @Nullable Long eventsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable Verdict verified) {

    private static final Set<String> GIVEN_UP = Set.of("failed", "cancelled");

    record StepProgress(String step, String unit, long done, long total) {}

    /** @param asExpected whether no table differs but those of changed projections */
    record Verdict(boolean equal, boolean asExpected, long tablesDiffering) {

        String text() {
            if (equal) {
                return "all rows are equal";
            }
            String tables = tablesDiffering == 1 ? "1 table" : tablesDiffering + " tables";
            return "rows differ in " + tables
                    + (asExpected
                            ? ", only where projections have changed"
                            : ", also where projections have not changed");
        }
    }

    boolean isActive() {
        return endedAt == null;
    }

    /** Whether nothing goes on any more unless an operator wants it. */
    boolean isDecided() {
        return !isActive() || (isVerified() && !isPromotedBySelf());
    }

    boolean isVerified() {
        return state.equals("verified");
    }

    private boolean isPromotedBySelf() {
        return promotion.equals("when-as-expected") && verified != null && verified.asExpected();
    }

    int exitCode() {
        if (GIVEN_UP.contains(state)) {
            return ExitCode.FAILED;
        }
        return isVerified() && verified != null && !verified.equal() ? ExitCode.DIFFERENT : ExitCode.OK;
    }
}
