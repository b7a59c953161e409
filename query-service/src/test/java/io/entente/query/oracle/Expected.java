package io.entente.query.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.query.projection.Row;
import java.util.Map;
import java.util.SortedSet;

/**
 * All that a generation holds, or shall hold, of a log.
 *
 * @param rows by table, then by stream and key; no table without rows
 * @param events one line for each that is applied
 * @param bodies envelopes of the applied events, by partition and offset
 * @param parked one line for each record that cannot be applied
 * @param told one line for each change that is told; without what depends on how the log was cut into batches
 * @param accounts of each partition: next offset, recorded time, applied, duplicates, parked
 */
public record Expected(
        Map<String, Map<String, Row>> rows,
        SortedSet<String> events,
        Map<String, JsonNode> bodies,
        SortedSet<String> parked,
        SortedSet<String> told,
        Map<Integer, String> accounts) {}
