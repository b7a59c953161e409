package io.entente.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.cli.ExitCode;
import io.entente.cli.replay.Rebuild.Verdict;
import io.entente.common.codec.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What would happen if a generation were to serve, as things are now.
 *
 * @param from the generation that serves; null when none does
 * @param rebuild that builds it and has not ended; null when it has served before
 * @param verified what its rebuild has shown; null when nothing was compared
 * @param streamsDiffering summed over its tables; null when nothing was compared
 * @param obstacle why it would be refused; null when it would be done
 * @param needsAcceptance whether a reason for its differences is all that is missing
 */
record ServePlan(
        boolean dryRun,
        @Nullable Integer from,
        int to,
        @Nullable Long rebuild,
        @Nullable Verdict verified,
        @Nullable Long streamsDiffering,
        @Nullable String obstacle,
        boolean needsAcceptance) {

    static ServePlan of(Operations operations, int generation, @Nullable String reason) {
        List<Generation> generations = operations.generations().value().items();
        Optional<Rebuild> building = operations.active().filter(active -> active.generation() == generation);
        Verdict verdict = building.map(Rebuild::verified).orElse(null);
        boolean needsAcceptance = building.filter(Rebuild::isVerified).isPresent()
                && verdict != null
                && !verdict.equal()
                && reason == null;
        return new ServePlan(
                true,
                generations.stream()
                        .filter(Generation::isServing)
                        .map(Generation::generation)
                        .findFirst()
                        .orElse(null),
                generation,
                building.map(Rebuild::rebuildId).orElse(null),
                verdict,
                verdict == null
                        ? null
                        : operations
                                .verification(building.orElseThrow().rebuildId())
                                .value()
                                .streamsDiffering(),
                needsAcceptance
                        ? "rows differ: accept that with --accept REASON"
                        : obstacle(generations, building, generation),
                needsAcceptance);
    }

    private static @Nullable String obstacle(List<Generation> generations, Optional<Rebuild> building, int number) {
        Optional<Generation> found =
                generations.stream().filter(one -> one.generation() == number).findFirst();
        if (found.isEmpty()) {
            return "there is no generation " + number;
        }
        if (building.isPresent() && !building.get().isVerified()) {
            return "rebuild " + building.get().rebuildId() + " is "
                    + building.get().state() + ", not verified yet";
        }
        boolean follows = found.get().isServing() || found.get().isStandby();
        return follows ? null : "generation " + number + " is " + found.get().state() + " and does not follow the log";
    }

    /** @param doing as in "promote" */
    List<String> lines(String doing) {
        var lines = new ArrayList<String>();
        if (from != null && from == to) {
            lines.add("Generation " + to + " serves already; nothing would change.");
        } else {
            lines.add("Would " + doing + " generation " + to + (from == null ? "" : "; " + from + " serves now") + ".");
        }
        if (verified != null) {
            lines.add("  verified: " + verified.text());
        }
        if (streamsDiffering != null && streamsDiffering > 0) {
            lines.add("  streams that differ, summed over the tables: " + streamsDiffering);
        }
        lines.add(obstacle == null ? "  nothing stands in the way" : "  would be refused: " + obstacle);
        return lines;
    }

    int exitCode() {
        return needsAcceptance ? ExitCode.DIFFERENT : obstacle == null ? ExitCode.OK : ExitCode.FAILED;
    }

    JsonNode json() {
        return Json.mapper().valueToTree(this);
    }
}
