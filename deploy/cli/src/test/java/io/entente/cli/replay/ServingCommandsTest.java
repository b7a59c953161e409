package io.entente.cli.replay;

import static io.entente.cli.replay.Documents.rebuild;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import io.entente.cli.operator.StandInQueryService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServingCommandsTest extends ReplayTest {

    private static final String NOT_ACCEPTED = Documents.problem(
            "differences-not-accepted", 409, "The generation has other rows", "other rows in 2 tables");

    private static final String SERVE = "PUT /serving-generation";

    @Test
    void a_promotion_says_from_where_to_where_and_the_way_back() {
        // Given
        service.answer(SERVE, "{\"before\":2,\"now\":3}");

        // When
        CommandRun run = replay("promote", "3", "--as", "ana");

        // Then
        assertThat(run.out())
                .isEqualToIgnoringNewLines(
                        "Generation 3 serves instead of 2, which stands by. Back: entente replay rollback 2");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(service.changes())
                .containsExactly(new StandInQueryService.Asked(SERVE, "{\"generation\":3}", "ana"));
    }

    @Test
    void differences_that_are_not_accepted_are_another_exit_code() {
        // Given
        service.answer(SERVE, 409, NOT_ACCEPTED).answer(SERVE, "{\"before\":2,\"now\":3}");

        // When
        CommandRun refused = replay("promote", "3");
        CommandRun accepted = replay("promote", "3", "--accept", "treaties are memoranda now", "--json");

        // Then
        assertThat(refused.err()).contains("other rows in 2 tables", "entente replay differences", "--accept REASON");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.DIFFERENT);
        assertThat(accepted.out()).isEqualToIgnoringNewLines("{\"before\":2,\"now\":3}");
        assertThat(service.changes().get(1).body())
                .isEqualTo("{\"generation\":3,\"acceptedBecause\":\"treaties are memoranda now\"}");
    }

    @Test
    void a_reason_that_is_too_short_is_told_with_its_fault() {
        // Given
        service.answer(SERVE, 400, """
                {"type":"/problems/invalid-parameter","title":"Invalid","status":400,"detail":"Mend it.","errors":\
                [{"pointer":"/acceptedBecause","code":"too-short","detail":"size must be between 3 and 500"}]}""");

        // When
        CommandRun run = replay("promote", "3", "--accept", "ok");

        // Then
        assertThat(run.err()).contains("Invalid: Mend it.", "/acceptedBecause size must be between 3 and 500");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void what_serves_already_changes_nothing() {
        // Given
        service.answer(SERVE, "{\"before\":3,\"now\":3}");

        // When
        CommandRun run = replay("promote", "3");

        // Then
        assertThat(run.out()).isEqualToIgnoringNewLines("Generation 3 serves already; nothing has changed.");
    }

    @Test
    void a_dry_run_says_what_would_be_refused_and_changes_nothing() {
        // Given
        service.answer("GET /generations", Documents.generations())
                .answer("GET /rebuilds", Documents.list(rebuild("verified").different(true)))
                .answer("GET /rebuilds/7/verification", Documents.DIFFERENT);

        // When
        CommandRun refused = replay("promote", "3", "--dry-run");
        CommandRun accepted = replay("promote", "3", "--dry-run", "--accept", "meant");

        // Then
        assertThat(refused.out().lines())
                .containsExactly(
                        "Would promote generation 3; 2 serves now.",
                        "  verified: rows differ in 2 tables, only where projections have changed",
                        "  streams that differ, summed over the tables: 61",
                        "  would be refused: rows differ: accept that with --accept REASON");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.DIFFERENT);
        assertThat(accepted.out()).contains("nothing stands in the way");
        assertThat(accepted.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(service.changes()).isEmpty();
    }

    @Test
    void a_dry_run_names_what_is_not_proved_not_there_or_does_not_follow_the_log() {
        // Given
        service.answer("GET /generations", Documents.generations("kept"))
                .answer("GET /rebuilds", Documents.list(rebuild("catching-up")));

        // When
        CommandRun notProved = replay("promote", "3", "--dry-run");
        CommandRun kept = replay("promote", "4", "--dry-run");
        CommandRun missing = replay("promote", "9", "--dry-run");

        // Then
        assertThat(notProved.out()).contains("would be refused: rebuild 7 is catching-up, not verified yet");
        assertThat(kept.out()).contains("would be refused: generation 4 is kept and does not follow the log");
        assertThat(missing.out()).contains("would be refused: there is no generation 9");
        assertThat(missing.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void programs_read_a_dry_run() {
        // Given
        service.answer("GET /generations", Documents.generations()).answer("GET /rebuilds", Documents.list());

        // When
        CommandRun run = replay("promote", "3", "--dry-run", "--json");

        // Then
        assertThat(run.out())
                .isEqualToIgnoringNewLines("{\"dryRun\":true,\"from\":2,\"to\":3,\"needsAcceptance\":false}");
    }

    @Test
    void the_one_generation_that_stands_by_is_the_way_back() {
        // Given
        service.answer("GET /generations", Documents.generations("kept"))
                .answer("GET /rebuilds", Documents.list(rebuild("promoted")))
                .answer(SERVE, "{\"before\":2,\"now\":3}");

        // When
        CommandRun dryRun = replay("rollback", "--dry-run");
        CommandRun run = replay("rollback", "--reason", "wrong types");

        // Then
        assertThat(dryRun.out()).startsWith("Would roll back to generation 3; 2 serves now.");
        assertThat(run.out()).startsWith("Generation 3 serves instead of 2");
        assertThat(service.changes())
                .extracting(StandInQueryService.Asked::body)
                .containsExactly("{\"generation\":3,\"acceptedBecause\":\"wrong types\"}");
    }

    @Test
    void what_is_being_built_is_no_way_back() {
        // Given
        service.answer("GET /generations", Documents.generations())
                .answer("GET /rebuilds", Documents.list(rebuild("verified").equal()));

        // When
        CommandRun unnamed = replay("rollback");
        CommandRun named = replay("rollback", "3");

        // Then
        assertThat(unnamed.err()).contains("no generation stands by");
        assertThat(unnamed.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(named.err()).contains("generation 3 has not served yet", "entente replay promote 3");
        assertThat(named.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(service.changes()).isEmpty();
    }

    @Test
    void where_several_stand_by_the_operator_says_which() {
        // Given
        service.answer("GET /generations", Documents.generations("standby")).answer("GET /rebuilds", Documents.list());

        // When
        CommandRun run = replay("rollback");

        // Then
        assertThat(run.err()).contains("generations 3, 4 stand by; say to which one");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void a_generation_is_retired_once_that_is_confirmed() {
        // Given
        service.answer("DELETE /generations/1", 204, "");

        // When
        CommandRun script = replay("retire", "1");
        CommandRun no = typing("n\n", "retire", "1");
        int changesBefore = service.changes().size();
        CommandRun yes = typing("y\n", "retire", "1");

        // Then
        assertThat(script.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(no.err())
                .contains(
                        "Retire generation 1? Its rows go: it can neither be read nor rolled back to.",
                        "not confirmed; nothing has changed");
        assertThat(no.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(changesBefore).isZero();
        assertThat(yes.out()).isEqualToIgnoringNewLines("Generation 1 is retired.");
        assertThat(yes.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void the_serving_generation_is_not_retired() {
        // Given
        service.answer(
                "DELETE /generations/2",
                409,
                Documents.problem("state-forbids", 409, "Not now", "generation 2 serves"));

        // When
        CommandRun run = replay("retire", "2", "--yes");

        // Then
        assertThat(run.err()).contains("generation 2 serves");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    }
}
