package io.entente.cli.parked;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What applying a parked event has done, or would do, in the words of the service.
 *
 * @param tables those of the serving generation that have other rows by it
 */
record Redriven(
        String parkedEventId,
        boolean dryRun,
        String source,
        String id,
        String streamId,
        List<Integer> generations,
        List<TableEffect> tables) {

    /** @param cut whether more rows have changed than are shown */
    record TableEffect(String table, int inserted, int changed, int deleted, List<RowEffect> rows, boolean cut) {}

    /**
     * @param before null when the row was not there
     * @param after null when it is there no more
     */
    record RowEffect(
            String key, @Nullable JsonNode before, @Nullable JsonNode after) {

        /** A null of the document is read as a node that stands for it. */
        RowEffect {
            before = before == null || before.isNull() ? null : before;
            after = after == null || after.isNull() ? null : after;
        }
    }
}
