package io.entente.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import io.entente.cli.operator.StandInQueryService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DryRunTest extends ReplayTest {

    private static final String EQUAL_TABLE = table("visit", false, 0, 0, "");

    @Test
    void what_a_rebuild_would_do_is_told_in_the_order_in_which_it_is_decided() {
        // Given
        service.answer(
                "POST /rebuild-dry-runs",
                dryRun(
                        false,
                        false,
                        false,
                        EQUAL_TABLE + "," + table("agreement", false, 1, 2, CHANGED),
                        "{\"count\":51,\"items\":[{\"partition\":0,\"offset\":1207,\"reason\":\"unknown-type\","
                                + "\"detail\":\"no such type\"}]}"));

        // When
        CommandRun run = replay("start", "--dry-run");

        // Then
        assertThat(run.out().lines())
                .containsExactly(
                        "Dry run of a rebuild, compared with generation 2 at v1.eyIwIjo5MDB9, in 4.2 s. Nothing has changed.",
                        "To do: 1,000,000 records of 2 partitions, 60,000 streams",
                        "Tried: 50,012 records (5.0 %) of 3,010 whole streams, from 1 of the partitions; what follows is of these",
                        "step     records  records/s  for all, on one thread",
                        "reading  500,000    250,000                 0:00:04",
                        "folding   50,012     25,006                 0:00:40",
                        "A rebuild would take 0:00:44 on one thread, at best 0:00:22 on the 2 of this instance",
                        "and 1.0 GB of disk, beside the 900.0 MB that serve (whole database: 2.0 GB)",
                        "table      rows added  changed  removed  streams differing",
                        "agreement           0        2        0                  1  NOT EXPECTED: its projections have not changed",
                        "agreement  stream fr-idf~vn-hn key agreement_id=a-1: instrument_type  treaty → memorandum",
                        "Parked: 51 would be parked that are not today",
                        "  0-1207  unknown-type: no such type",
                        "  cut: the first 1 are shown",
                        "Parked: 0 that are parked today would be applied",
                        "NOT EXPECTED: look at this before you begin a rebuild.");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT);
    }

    @Test
    void nothing_is_begun() {
        // Given
        service.answer("POST /rebuild-dry-runs", dryRun(true, true, true, EQUAL_TABLE, NONE));

        // When
        CommandRun run = replay("start", "--dry-run", "--follow", "--promote-when-as-expected");

        // Then
        assertThat(run.out().lines())
                .contains("Tried: all of them", "Rows: all would be the same", "A rebuild would change nothing.");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(service.changes())
                .extracting(StandInQueryService.Asked::request)
                .containsExactly("POST /rebuild-dry-runs");
    }

    @Test
    void rows_of_changed_projections_are_no_reason_to_stop() {
        // Given
        service.answer(
                "POST /rebuild-dry-runs", dryRun(true, false, true, table("agreement", true, 1, 2, CHANGED), NONE));

        // When
        CommandRun run = replay("start", "--dry-run");

        // Then
        assertThat(run.out()).contains("as expected: its projections have changed", "As expected: rows differ only");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void programs_read_the_document_of_the_api() {
        // Given
        String document = dryRun(true, true, true, EQUAL_TABLE, NONE);
        service.answer("POST /rebuild-dry-runs", document);

        // When
        CommandRun run = replay("start", "--dry-run", "--json");

        // Then
        assertThat(run.out()).isEqualToIgnoringNewLines(document);
    }

    @Test
    void one_that_did_not_come_to_its_end_says_why() {
        // Given
        service.answer(
                "POST /rebuild-dry-runs",
                503,
                Documents.problem("dry-run-not-done", 503, "Not done", "another dry run is under way"));

        // When
        CommandRun run = replay("start", "--dry-run");

        // Then
        assertThat(run.err()).contains("another dry run is under way", "Nothing has changed.");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    private static final String NONE = "{\"count\":0,\"items\":[]}";

    private static final String CHANGED = "{\"stream\":\"fr-idf~vn-hn\",\"kind\":\"changed\","
            + "\"key\":{\"stream_id\":\"fr-idf~vn-hn\",\"agreement_id\":\"a-1\"},"
            + "\"columns\":{\"instrument_type\":{\"serving\":\"treaty\",\"built\":\"memorandum\"}}}";

    private static String table(String name, boolean expected, int streams, int rows, String difference) {
        return """
                {"compared":{"table":"%s","expectedToDiffer":%s,"serving":{"count":5,"hash":"1"},\
                "built":{"count":5,"hash":"%d"},"streamsDiffering":%d,"columnsAdded":[],"columnsRemoved":[],\
                "differences":[%s],"equal":%s},"rows":{"added":0,"changed":%d,"removed":0}}""".formatted(name, expected, 1 + streams, streams, difference, streams == 0, rows);
    }

    private static String dryRun(boolean asExpected, boolean equal, boolean whole, String tables, String parkedAdded) {
        return """
                {"serving":2,"token":"v1.eyIwIjo5MDB9","beganAt":"2026-11-25T09:00:00Z","tookMs":4210,\
                "asExpected":%s,"equal":%s,"scope":{"records":1000000,"streams":60000,"servingBytes":943718400,\
                "databaseBytes":2147483648,"partitions":[{"partition":0,"startOffset":0,"endOffset":500000,"read":true},\
                {"partition":1,"startOffset":0,"endOffset":500000,"read":false}]},"sample":{"whole":%s,"records":50012,\
                "streams":3010,"share":0.050012},"estimate":{"steps":[{"step":"reading","records":500000,\
                "recordsPerSecond":250000,"secondsForAll":4.0},{"step":"folding","records":50012,\
                "recordsPerSecond":25006,"secondsForAll":39.99}],"threads":2,"secondsOnOneThread":43.99,\
                "secondsAtBest":21.995,"bytes":1073741824},"tables":[%s],"parked":{"added":%s,\
                "removed":{"count":0,"items":[]}}}""".formatted(asExpected, equal, whole, tables, parkedAdded);
    }
}
