package io.entente.cli.parked;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.cli.parked.ParkedSummary.Resolution;
import io.entente.cli.terminal.Terminal;
import io.entente.common.codec.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would happen if a parked event were discarded, as things are now.
 *
 * @param obstacle why it would be refused; null when it would be done
 */
record DiscardPlan(
        boolean dryRun,
        String parkedEventId,
        String reason,
        String detail,
        @Nullable String obstacle) {

    static DiscardPlan of(ParkedSummary parked) {
        return new DiscardPlan(
                true, parked.parkedEventId(), parked.reason(), parked.detail(), obstacle(parked.resolution()));
    }

    private static @Nullable String obstacle(@Nullable Resolution resolution) {
        return resolution == null
                ? null
                : "it was " + resolution.kind() + " by " + resolution.by() + " at " + resolution.at();
    }

    String question() {
        return Terminal.printable("Discard " + parkedEventId + " (" + reason + ": " + detail
                + ")? It stays out of the read models for good.");
    }

    List<String> lines() {
        String first = "Would discard " + parkedEventId + " (" + reason + ": " + detail + "); no row changes by it.";
        String second = obstacle == null ? "  nothing stands in the way" : "  would be refused: " + obstacle;
        return List.of(Terminal.printable(first), Terminal.printable(second));
    }

    JsonNode json() {
        return Json.mapper().valueToTree(this);
    }
}
