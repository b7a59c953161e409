package io.entente.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a comparison has shown, in the words of the service. */
record Verification(
        int serving,
        int generation,
        String token,
        Instant comparedAt,
        long tookMs,
        boolean equal,
        boolean asExpected,
        List<TableComparison> tables) {

    record TableComparison(
            String table,
            boolean expectedToDiffer,
            Rows serving,
            Rows built,
            long streamsDiffering,
            List<String> columnsAdded,
            List<String> columnsRemoved,
            List<Difference> differences) {

        boolean isEqual() {
            return streamsDiffering == 0 && serving.equals(built) && columnsAdded.isEmpty() && columnsRemoved.isEmpty();
        }

        /** Of those that differ, how many are among the differences. */
        long streamsShown() {
            return differences.stream().map(Difference::stream).distinct().count();
        }
    }

    record Rows(long count, String hash) {}

    /** @param kind only-in-serving, only-in-built or changed */
    record Difference(String stream, String kind, Map<String, JsonNode> key, Map<String, JsonNode> columns) {}

    long streamsDiffering() {
        return tables.stream().mapToLong(TableComparison::streamsDiffering).sum();
    }
}
