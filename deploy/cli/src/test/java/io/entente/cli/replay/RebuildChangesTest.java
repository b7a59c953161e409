package io.entente.cli.replay;

import static io.entente.cli.replay.Documents.rebuild;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import io.entente.cli.operator.StandInQueryService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RebuildChangesTest extends ReplayTest {

    @ParameterizedTest
    @CsvSource({"pause, true", "resume, false"})
    void the_rebuild_under_way_is_halted_and_goes_on(String command, boolean paused) {
        // Given
        service.answer("GET /rebuilds", Documents.list(rebuild("folding")))
                .answer(
                        "PATCH /rebuilds/7",
                        rebuild("folding").with("paused", paused).json());

        // When
        CommandRun run = replay(command, "--as", "ana");

        // Then
        assertThat(service.changes())
                .containsExactly(
                        new StandInQueryService.Asked("PATCH /rebuilds/7", "{\"paused\":" + paused + "}", "ana"));
        assertThat(run.out().contains("  paused")).isEqualTo(paused);
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_rebuild_is_named_by_its_number() {
        // Given
        service.answer("PATCH /rebuilds/5", rebuild("folding").json());

        // When
        CommandRun run = replay("pause", "5", "--json");

        // Then
        assertThat(run.out()).isEqualToIgnoringNewLines(rebuild("folding").json());
    }

    @ParameterizedTest
    @CsvSource({"pause", "resume", "cancel", "verify"})
    void where_none_is_under_way_nothing_is_asked_for(String command) {
        // Given
        service.answer("GET /rebuilds", Documents.list(rebuild("promoted")));

        // When
        CommandRun run = replay(command);

        // Then
        assertThat(run.err()).contains("no rebuild is under way");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(service.changes()).isEmpty();
    }

    @Test
    void what_has_ended_is_not_halted() {
        // Given
        service.answer(
                "PATCH /rebuilds/7", 409, Documents.problem("state-forbids", 409, "Not now", "rebuild 7 has ended"));

        // When
        CommandRun run = replay("pause", "7");

        // Then
        assertThat(run.err()).contains("Not now: rebuild 7 has ended", "entente replay status");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void a_script_cancels_only_if_it_says_so() {
        // Given
        service.answer("GET /rebuilds/7", rebuild("folding").json())
                .answer("PATCH /rebuilds/7", rebuild("cancelled").json());

        // When
        CommandRun unconfirmed = replay("cancel", "7");
        int changesBefore = service.changes().size();
        CommandRun confirmed = replay("cancel", "7", "--yes");

        // Then
        assertThat(unconfirmed.err()).contains("Cancel rebuild 7, which is folding?", "--yes");
        assertThat(unconfirmed.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(changesBefore).isZero();
        assertThat(confirmed.out()).isEqualToIgnoringNewLines("Rebuild 7 is cancelled, generation 3 is retired.");
        assertThat(confirmed.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(service.changes())
                .extracting(StandInQueryService.Asked::body)
                .containsExactly("{\"state\":\"cancelled\"}");
    }

    @ParameterizedTest
    @CsvSource({"'y\n', 0, 1", "' YES \n', 0, 1", "'n\n', 1, 0", "'\n', 1, 0", "'', 2, 0"})
    void a_person_is_asked_before_anything_is_given_up(String input, int exitCode, int changes) {
        // Given
        service.answer("GET /rebuilds/7", rebuild("folding").json())
                .answer("PATCH /rebuilds/7", rebuild("cancelled").json());

        // When
        CommandRun run = typing(input, "cancel", "7");

        // Then
        assertThat(run.err()).contains("is given up. [y/N] ");
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(service.changes()).hasSize(changes);
    }

    @Test
    void nobody_is_asked_about_what_has_ended() {
        // Given
        service.answer("GET /rebuilds/7", rebuild("promoted").json())
                .answer("PATCH /rebuilds/7", 409, Documents.problem("state-forbids", 409, "Not now", "it has ended"));

        // When
        CommandRun run = replay("cancel", "7");

        // Then
        assertThat(run.err()).contains("it has ended");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void rows_are_compared_again() {
        // Given
        service.answer("GET /rebuilds", Documents.list(rebuild("verified").equal()))
                .answer(
                        "POST /rebuilds/7/verifications",
                        202,
                        rebuild("verifying").equal().json());

        // When
        CommandRun run = replay("verify");

        // Then
        assertThat(run.out()).startsWith("Rebuild 7 of generation 3: verifying");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_comparison_that_is_followed_ends_with_its_verdict() {
        // Given
        service.answer(
                        "POST /rebuilds/7/verifications",
                        202,
                        rebuild("verifying").equal().json())
                .answer("GET /rebuilds/7", rebuild("verifying").equal().json())
                .answer("GET /rebuilds/7", rebuild("verified").different(true).json());

        // When
        CommandRun run = replay("verify", "7", "--follow");

        // Then
        assertThat(run.out()).contains("rows differ in 2 tables, only where projections have changed");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT);
    }
}
