package io.entente.query.replay;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild has got.
 *
 * @param name under which the generation is kept; null when it is to serve
 * @param state loading, folding, indexing, catching-up, verifying, verified, promoted, kept, cancelled or failed
 * @param cause operator or changed-projections
 * @param promotion by-operator or when-as-expected
 * @param lagMax ISO 8601: the serving generation is not to lag by more; it holds itself back from half of that on
 * @param slowedSince since when it does; null when it does not
 * @param failure why it failed; null unless it did
 * @param steps what is done and what is left, in the order in which it is done
 * @param gap events that the generation is behind the serving one; null before it follows the log
 * @param eventsPerSecond of the step that goes on, since it began; null when none does
 * @param secondsLeft of the step that goes on, at that rate; null when that cannot be told
 * @param verified what the last comparison has shown, in short; null before there is one
 */
public record RebuildProgress(
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

    /**
     * A step.
     *
     * @param step loading, folding or indexing
     * @param unit events or tables
     * @param done so many of {@code total}
     */
    public record StepProgress(String step, String unit, long done, long total) {}

    /**
     * What a comparison has shown.
     *
     * @param equal whether all rows are the same
     * @param asExpected whether no table differs but those whose projections have another version
     * @param tablesDiffering how many tables differ
     */
    public record Verdict(boolean equal, boolean asExpected, long tablesDiffering) {}
}
