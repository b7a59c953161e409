package io.entente.cli.replay;

import static io.entente.cli.replay.Documents.rebuild;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DifferencesCommandTest extends ReplayTest {

    @Test
    void tables_come_first_then_columns_then_rows_and_it_is_said_where_the_list_is_cut() {
        // Given
        service.answer("GET /rebuilds/7/verification", Documents.DIFFERENT);

        // When
        CommandRun run = replay("differences", "7");

        // Then
        assertThat(run.out().lines())
                .containsExactly(
                        "Rebuild 7: generation 3 (built) compared with 2 (serving), 2026-11-25T09:05:00Z, in 1.2 s, both at 0:900",
                        "table      serving rows  built rows  hashes     streams differing",
                        "agreement         1,204       1,205  different                 60  as expected: its projections have changed",
                        "timeline             10          10  different                  1  NOT EXPECTED: its projections have not changed",
                        "visit                 5           5  equal                      0",
                        "agreement  columns added, not compared: signed_by",
                        "agreement  columns removed, not compared: signer",
                        "agreement  stream fr-idf~vn-hn key agreement_id=a-1: instrument_type  treaty → memorandum",
                        "agreement  stream fr-idf~vn-hn key agreement_id=a-1: parts  null → [1]",
                        "agreement  stream fr-75~vn-hn key agreement_id=a-2: only-in-built",
                        "agreement  cut: rows of 2 of the 60 streams that differ are shown",
                        "timeline  stream fr-idf~vn-hn: only-in-serving");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT);
    }

    @Test
    void one_table_is_shown_alone_and_counts_alone() {
        // Given
        service.answer("GET /rebuilds/7/verification", Documents.DIFFERENT);

        // When
        CommandRun timeline = replay("differences", "7", "--table", "timeline");
        CommandRun visit = replay("differences", "7", "--table", "visit", "--json");

        // Then
        assertThat(timeline.out()).contains("only-in-serving").doesNotContain("agreement");
        assertThat(timeline.exitCode()).isEqualTo(ExitCode.DIFFERENT);
        assertThat(visit.out()).contains("\"table\":\"visit\"").doesNotContain("timeline");
        assertThat(visit.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_table_that_was_not_compared_is_named_with_those_that_were() {
        // Given
        service.answer("GET /rebuilds/7/verification", Documents.DIFFERENT);

        // When
        CommandRun run = replay("differences", "7", "--table", "agreements");

        // Then
        assertThat(run.err()).contains("no table agreements was compared; there are agreement, timeline, visit");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void equal_rows_are_no_differences() {
        // Given
        service.answer("GET /rebuilds", Documents.list(rebuild("promoted")))
                .answer("GET /rebuilds/7/verification", Documents.EQUAL);

        // When
        CommandRun run = replay("differences");

        // Then
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void programs_read_the_whole_document() {
        // Given
        service.answer("GET /rebuilds/7/verification", Documents.DIFFERENT);

        // When
        CommandRun run = replay("differences", "7", "--json");

        // Then
        assertThat(run.out()).isEqualToIgnoringNewLines(Documents.DIFFERENT);
        assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT);
    }

    @Test
    void what_was_not_compared_yet_has_no_differences_to_show() {
        // Given
        service.answer(
                "GET /rebuilds/7/verification",
                409,
                Documents.problem("state-forbids", 409, "Not now", "it is folding"));

        // When
        CommandRun run = replay("differences", "7");

        // Then
        assertThat(run.err()).contains("Not now: it is folding");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    }
}
