package io.entente.query.refold;

import java.util.List;

/**
 * What folding a stream again has done, or would do.
 *
 * @param dryRun whether it was only tried: everything is as it was
 * @param generations those in which it was folded: the serving one first, then those that stand by
 */
public record Refolded(String streamId, boolean dryRun, List<GenerationEffect> generations) {

    public Refolded {
        generations = List.copyOf(generations);
    }

    /**
     * What becomes of one generation.
     *
     * @param tables those that have other rows by it; none when the rows were those of the fold already
     */
    public record GenerationEffect(int generation, List<TableEffect> tables) {

        public GenerationEffect {
            tables = List.copyOf(tables);
        }

        boolean changesSomething() {
            return !tables.isEmpty();
        }
    }

    /** Whether there are other rows by it, in any of the generations. */
    public boolean changesSomething() {
        return generations.stream().anyMatch(GenerationEffect::changesSomething);
    }
}
