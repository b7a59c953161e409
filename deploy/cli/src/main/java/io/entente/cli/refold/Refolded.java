package io.entente.cli.refold;

import io.entente.cli.rows.TableEffect;
import java.util.List;

/** What folding a stream again has done, or would do, in the words of the service. */
record Refolded(String streamId, boolean dryRun, List<GenerationEffect> generations) {

    /** @param tables those that have other rows by it */
    record GenerationEffect(int generation, List<TableEffect> tables) {

        boolean changesSomething() {
            return !tables.isEmpty();
        }
    }

    boolean changesSomething() {
        return generations.stream().anyMatch(GenerationEffect::changesSomething);
    }
}
