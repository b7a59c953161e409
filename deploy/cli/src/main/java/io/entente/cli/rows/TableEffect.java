package io.entente.cli.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one table, in the words of the service.
 *
 * @param cut whether more rows have changed than are shown
 */
public record TableEffect(String table, int inserted, int changed, int deleted, List<RowEffect> rows, boolean cut) {

    /**
     * @param before null when the row was not there
     * @param after null when it is there no more
     */
    public record RowEffect(
            String key, @Nullable JsonNode before, @Nullable JsonNode after) {

        /** A null of the document is read as a node that stands for it. */
        public RowEffect {
            before = before == null || before.isNull() ? null : before;
            after = after == null || after.isNull() ? null : after;
        }
    }
}
