package io.entente.cli.log.copying;

import io.entente.cli.log.redaction.Redaction;
import io.entente.cli.log.transfer.TargetTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was copied, or would be.
 *
 * @param redacted per pointer, how many values it redacted
 * @param redactedRecords records in which something was
 * @param notJsonRecords records in which nothing could be looked for; counted only when something was to be redacted
 */
record CopySummary(
        String topic,
        String toTopic,
        int partitions,
        boolean createsTopic,
        boolean dryRun,
        long records,
        long withoutKey,
        Map<String, Long> redacted,
        long redactedRecords,
        long notJsonRecords) {

    static CopySummary of(String topic, TargetTopic target, boolean dryRun, LogCopy copy, Redaction redaction) {
        return new CopySummary(
                topic,
                target.name(),
                target.partitions(),
                !target.exists(),
                dryRun,
                copy.records(),
                copy.withoutKey(),
                redaction.counts(),
                redaction.changedRecords(),
                redaction.notJsonRecords());
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(
                (dryRun ? "would copy " : "copied ") + records + " records from " + topic + " to " + toTopic + " with "
                        + partitions + " partitions" + (createsTopic ? " (created)" : "")
                        + (withoutKey == 0 ? "" : "; " + withoutKey + " of them without a key"));
        redacted.forEach((pointer, count) -> lines.add("  redacted " + count + " at " + pointer));
        if (!redacted.isEmpty()) {
            lines.add("  in " + redactedRecords + " records");
        }
        return lines;
    }

    /** What somebody who redacts must know. */
    List<String> warnings() {
        var warnings = new ArrayList<String>();
        redacted.forEach((pointer, count) -> {
            if (count == 0) {
                warnings.add("nothing was redacted at " + pointer + ": nothing in the log matches it");
            }
        });
        if (notJsonRecords > 0) {
            warnings.add(notJsonRecords + " records are no JSON and were left as they are");
        }
        return warnings;
    }
}
