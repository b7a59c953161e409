package io.entente.cli.replay;

import static io.entente.cli.replay.Documents.rebuild;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import io.entente.localstack.Loopback;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RebuildStatusCommandTest extends ReplayTest {

    @Test
    void the_rebuild_under_way_is_shown_with_its_steps() {
        // Given
        service.answer(
                "GET /rebuilds",
                Documents.list(
                        rebuild("failed").with("rebuildId", 8),
                        rebuild("folding")
                                .with("slowedSince", "2026-11-25T09:02:00Z")
                                .with("gap", 1_200)));

        // When
        CommandRun run = replay("status");

        // Then
        assertThat(run.out().lines())
                .containsExactly(
                        "Rebuild 7 of generation 3: folding",
                        "  began 2026-11-25T09:00:00Z (operator), promotion by-operator, lag at most 10s",
                        "  loading   [####################] 1,000,000 of 1,000,000 events",
                        "  folding   [########------------] 412,000 of 1,000,000 events, 38,000/s, 0:00:15 left",
                        "  indexing  [--------------------] 0 of 24 tables",
                        "  gap: 1,200 events",
                        "  slowed since 2026-11-25T09:02:00Z: the serving generation lags by more than half of 10s",
                        "Watch it: entente replay status 7 --follow");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void where_none_is_under_way_the_newest_is_shown() {
        // Given
        service.answer(
                "GET /rebuilds",
                Documents.list(rebuild("promoted").equal(), rebuild("failed").with("rebuildId", 6)));

        // When
        CommandRun run = replay("status");

        // Then
        assertThat(run.out())
                .contains(
                        "Rebuild 7 of generation 3: promoted",
                        "verified: all rows are equal",
                        "entente replay rollback");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_failure_is_told_in_one_line() {
        // Given
        service.answer(
                "GET /rebuilds/7",
                rebuild("failed").with("failure", "disk\nfull").json());

        // When
        CommandRun run = replay("status", "7");

        // Then
        assertThat(run.out()).contains("  failure: disk?full", "Generation 3 is retired");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void a_paused_rebuild_says_how_to_let_it_go_on() {
        // Given
        service.answer(
                "GET /rebuilds/7", rebuild("folding").with("paused", true).json());

        // When
        CommandRun run = replay("status", "7");

        // Then
        assertThat(run.out()).contains("  paused", "Next: entente replay resume 7");
    }

    @ParameterizedTest
    @CsvSource({
        "loading, 0",
        "folding, 0",
        "indexing, 0",
        "catching-up, 0",
        "verifying, 0",
        "verified, 4",
        "promoted, 0",
        "kept, 0",
        "cancelled, 1",
        "failed, 1"
    })
    void a_script_knows_the_state_by_the_exit_code(String state, int exitCode) {
        // Given
        service.answer("GET /rebuilds/7", rebuild(state).different(true).json());

        // When
        CommandRun run = replay("status", "7");

        // Then
        assertThat(run.out()).startsWith("Rebuild 7 of generation 3: " + state);
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void equal_rows_are_to_be_promoted() {
        // Given
        service.answer("GET /rebuilds/7", rebuild("verified").equal().json());

        // When
        CommandRun run = replay("status", "7");

        // Then
        assertThat(run.out()).contains("verified: all rows are equal", "Next: entente replay promote 3");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void differing_rows_are_to_be_looked_at() {
        // Given
        service.answer("GET /rebuilds/7", rebuild("verified").different(false).json());

        // When
        CommandRun run = replay("status", "7");

        // Then
        assertThat(run.out())
                .contains(
                        "verified: rows differ in 2 tables, also where projections have not changed",
                        "Next: entente replay differences 7",
                        "replay promote 3 --accept REASON");
    }

    @Test
    void following_says_each_turn_once_and_ends_with_the_rebuild() {
        // Given
        String folding = rebuild("folding").json();
        service.answer("GET /rebuilds/7", folding)
                .answer("GET /rebuilds/7", folding)
                .answer("GET /rebuilds/7", folding)
                .answer(
                        "GET /rebuilds/7",
                        rebuild("folding").with("paused", true).json())
                .answer(
                        "GET /rebuilds/7",
                        rebuild("catching-up").with("gap", 12).json())
                .answer("GET /rebuilds/7", rebuild("cancelled").json());

        // When
        CommandRun run = replay("status", "7", "--follow");

        // Then
        assertThat(run.err().lines())
                .containsExactly(
                        "rebuild 7: folding 412,000 of 1,000,000 events, 38,000/s, 0:00:15 left",
                        "rebuild 7: folding 412,000 of 1,000,000 events, 38,000/s, 0:00:15 left, paused",
                        "rebuild 7: catching-up, gap 12 events",
                        "rebuild 7: cancelled");
        assertThat(run.out()).startsWith("Rebuild 7 of generation 3: cancelled");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void what_promotes_itself_is_followed_until_it_has() {
        // Given
        service.answer(
                        "GET /rebuilds/7",
                        rebuild("verified")
                                .different(true)
                                .with("promotion", "when-as-expected")
                                .json())
                .answer(
                        "GET /rebuilds/7",
                        rebuild("verified")
                                .different(true)
                                .with("promotion", "when-as-expected")
                                .json())
                .answer("GET /rebuilds/7", rebuild("promoted").different(true).json());

        // When
        CommandRun run = replay("status", "7", "--follow");

        // Then
        assertThat(run.out()).startsWith("Rebuild 7 of generation 3: promoted");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_service_that_is_away_for_a_moment_does_not_end_the_following() {
        // Given
        service.answer("GET /rebuilds/7", rebuild("folding").json())
                .answer("GET /rebuilds/7", rebuild("folding").json())
                .answer("GET /rebuilds/7", 503, Documents.problem("database-unavailable", 503, "Away", "later"))
                .answer("GET /rebuilds/7", rebuild("promoted").equal().json());

        // When
        CommandRun run = replay("status", "7", "--follow");

        // Then
        assertThat(run.err()).contains("no answer, asking again (Away: later");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void programs_get_the_last_document_and_nothing_else() {
        // Given
        String promoted = rebuild("promoted").equal().json();
        service.answer("GET /rebuilds", Documents.list(rebuild("folding")))
                .answer("GET /rebuilds/7", rebuild("indexing").json())
                .answer("GET /rebuilds/7", promoted);

        // When
        CommandRun run = replay("status", "--follow", "--json");

        // Then
        assertThat(run.out()).isEqualToIgnoringNewLines(promoted);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void where_there_is_no_rebuild_the_status_says_how_to_begin_one() {
        // Given
        service.answer("GET /rebuilds", Documents.list());

        // When
        CommandRun run = replay("status");

        // Then
        assertThat(run.err()).contains("there is no rebuild", "entente replay start");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void a_service_that_does_not_answer_is_named() {
        // Given
        String nobody = "http://127.0.0.1:" + Loopback.freePort();

        // When
        CommandRun run = CommandRun.in(root, "replay", "status", "--query", nobody);

        // Then
        assertThat(run.err()).contains("nothing answers at " + nobody);
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void what_answers_otherwise_than_a_query_service_is_named() {
        // Given
        service.answer("GET /rebuilds", "<html>").answer("GET /rebuilds/7", "{\"state\":\"folding\"}");

        // When
        CommandRun page = replay("status");
        CommandRun half = replay("status", "7");

        // Then
        assertThat(page.err()).contains("answers what no query service of this version does: <html>");
        assertThat(page.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(half.err()).contains("answers what no query service of this version does");
    }
}
