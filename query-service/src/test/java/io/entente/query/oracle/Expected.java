package io.entente.query.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.query.projection.Row;
import java.util.Map;
import java.util.SortedSet;

/**
 * The content of a generation, expected or real.
 *
 * @param rows by table, then by stream and key; no table without rows
 * @param events one line for each that is applied
 * @param bodies envelopes of the applied events, by partition and offset
 * @param parked one line for each record that cannot be applied
 * @param told one line for each change notice, without the parts that depend on where batches are cut
 * @param accounts for each partition: next offset, recorded time, and counts of applied, duplicate and parked records
 */
public record Expected(
        Map<String, Map<String, Row>> rows,
        SortedSet<String> events,
        Map<String, JsonNode> bodies,
        SortedSet<String> parked,
        SortedSet<String> told,
        Map<Integer, String> accounts) {}
