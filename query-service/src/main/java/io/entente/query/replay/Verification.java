package io.entente.query.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a comparison of a generation with the serving one has shown, both at the same place of the log.
 *
 * @param serving the generation that served
 * @param generation the one that was compared with it
 * @param token the place, as a consistency token
 * @param equal whether all rows are the same
 * @param asExpected whether no table differs but those whose projections have another version
 * @param tables one for each table that either has
 */
public record Verification(
        int serving,
        int generation,
        String token,
        Instant comparedAt,
        long tookMs,
        boolean equal,
        boolean asExpected,
        List<TableComparison> tables) {

    long differing() {
        return tables.stream().filter(table -> !table.isEqual()).count();
    }

    /**
     * One table.
     *
     * @param expectedToDiffer its projections have different versions, or only one of the generations has it
     * @param serving rows of the serving generation, null when it has no such table
     * @param built rows of the other one, null when it has no such table
     * @param streamsDiffering how many streams have other rows
     * @param columnsAdded that only the other one has; they are not compared
     * @param columnsRemoved that only the serving one has; they are not compared
     * @param differences the first of them
     */
    public record TableComparison(
            String table,
            boolean expectedToDiffer,
            Rows serving,
            Rows built,
            long streamsDiffering,
            List<String> columnsAdded,
            List<String> columnsRemoved,
            List<Difference> differences) {

        public boolean isEqual() {
            return streamsDiffering == 0 && serving.equals(built) && columnsAdded.isEmpty() && columnsRemoved.isEmpty();
        }
    }

    /**
     * How many rows there are, and a number that changes with what is in them, whatever their order.
     *
     * @param hash sum of the rows' 64-bit hashes, in decimal
     */
    public record Rows(long count, String hash) {

        static final Rows NONE = new Rows(0, "0");
    }

    /**
     * A row that the two generations do not have alike.
     *
     * @param kind {@code only-in-serving}, {@code only-in-built} or {@code changed}
     * @param key the columns that tell it from others of its table
     * @param columns of one that is changed: the value in the serving generation and the other one, by column; of another
     *     one its values
     */
    public record Difference(String stream, String kind, Map<String, Object> key, Map<String, Object> columns) {}
}
