package io.entente.cli.audit;

import java.util.ArrayList;
import java.util.List;

/** Audit 5 of generation 2 as the query service writes it. Nulls are left out, as it does. */
final class AuditDocuments {

    private final List<String> partitions = new ArrayList<>();
    private final List<String> reusedIds = new ArrayList<>();
    private long differing;
    private boolean wholeLog = true;

    /** One that does not know yet how much there is to read. */
    static String begun() {
        return running(0).replace("4000", "0");
    }

    static String running(long done) {
        return "{\"auditId\": 5, \"generation\": 2, \"state\": \"running\", \"who\": \"ana\", \"done\": " + done
                + ", \"total\": 4000, \"begunAt\": \"2026-11-25T09:00:00Z\"}";
    }

    static String failed(String failure) {
        return "{\"auditId\": 5, \"generation\": 2, \"state\": \"failed\", \"who\": \"ana\", \"done\": 9, \"total\": 4000,"
                + " \"failure\": \"" + failure + "\", \"begunAt\": \"2026-11-25T09:00:00Z\","
                + " \"endedAt\": \"2026-11-25T09:00:05Z\"}";
    }

    AuditDocuments partition(int partition, long accepted, long differing, String... differences) {
        return partition(partition, accepted, 0, differing, differences);
    }

    /** A partition with 2,000 records in the log. */
    AuditDocuments partition(int partition, long accepted, long gone, long differing, String... differences) {
        partitions.add("""
                {"partition": %d, "startOffset": 0, "nextOffset": 2003, "logFrom": 0, "gone": %d, "inLog": 2000,
                 "accepted": %d, "appliedLater": 1, "withoutRecord": 3,
                 "counted": {"applied": 1990, "duplicates": 7, "parked": 3, "discarded": 2},
                 "checkpoint": {"applied": 1990, "duplicates": 7, "parked": 3, "discarded": 2},
                 "reconciled": %b, "differing": %d, "differences": [%s]}""".formatted(
                        partition, gone, accepted, differing == 0, differing, String.join(", ", List.of(differences))));
        this.differing += differing;
        wholeLog &= gone == 0;
        return this;
    }

    /** An id of two different events, in one stream or in two. */
    AuditDocuments reused(String kind, String id, String otherStream) {
        reusedIds.add("""
                {"kind": "%s", "source": "urn:city", "id": "%s",
                 "first": {"partition": 0, "offset": 3, "stream": "fr-idf~vn-hn"},
                 "second": {"partition": 1, "offset": 1207, "stream": "%s"}, "fate": "/events/urn%%3Acity/%s"}""".formatted(kind, id, otherStream, id));
        return this;
    }

    String done() {
        return "{\"auditId\": 5, \"generation\": 2, \"state\": \"done\", \"who\": \"ana\", \"done\": 4000, \"total\": 4000,"
                + " \"begunAt\": \"2026-11-25T09:00:00Z\", \"endedAt\": \"2026-11-25T09:00:05Z\", \"result\": {"
                + "\"reconciled\": " + (differing == 0) + ", \"wholeLog\": " + wholeLog + ", \"differing\": "
                + differing + ", \"partitions\": [" + String.join(", ", partitions) + "], \"reusedIds\": ["
                + String.join(", ", reusedIds) + "]}}";
    }
}
