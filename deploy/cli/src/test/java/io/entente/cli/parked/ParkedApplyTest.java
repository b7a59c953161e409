package io.entente.cli.parked;

import static io.entente.cli.parked.Documents.notApplicable;
import static io.entente.cli.parked.Documents.page;
import static io.entente.cli.parked.Documents.redriven;
import static io.entente.cli.parked.Documents.summary;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import io.entente.cli.operator.StandInQueryService.Asked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParkedApplyTest extends ParkedTest {

    private static final String ORDER = "{\"reason\":\"known now\"}";

    @ParameterizedTest
    @ValueSource(strings = {"apply", "redrive"})
    void one_is_applied_and_it_is_said_who_asked_and_why(String command) {
        // Given
        service.answer(redrives("0-71"), 201, redriven("0-71", false, "[]"));

        // When
        CommandRun run = parked(command, "0-71", "--because", "known now", "--as", "ana", "--yes");

        // Then
        assertThat(service.changes()).containsExactly(new Asked(redrives("0-71"), ORDER, "ana"));
        assertThat(run.out().lines())
                .containsExactly(
                        "0-71  applied to stream fr-idf~vn-hn in generations 1, 2: no row changes",
                        "1 applied, 0 refused.");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_refused_one_does_not_keep_back_those_after_it() {
        // Given
        service.answer(redrives("0-71"), 409, notApplicable("0-71"))
                .answer(redrives("0-72"), 201, redriven("0-72", false, "[]"));

        // When
        CommandRun run = parked("apply", "0-71", "0-72", "--because", "known now", "--yes");

        // Then
        assertThat(run.err()).startsWith("0-71  refused: ").contains("unknown-type in generation 1");
        assertThat(run.out().lines()).hasSize(2).endsWith("1 applied, 1 refused.");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void programs_read_a_document_of_each_and_a_problem_of_each_refused_one() {
        // Given
        service.answer(redrives("0-71"), 409, notApplicable("0-71"))
                .answer(redrives("0-72"), 201, redriven("0-72", false, Documents.CHANGES));

        // When
        CommandRun run = parked("apply", "0-71", "0-72", "--because", "known now", "--yes", "--json");

        // Then
        assertThat(run.out()).isEqualToIgnoringNewLines(redriven("0-72", false, Documents.CHANGES));
        assertThat(run.err()).isEqualToIgnoringNewLines(notApplicable("0-71"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void all_of_a_reason_are_applied_in_the_order_of_the_log() {
        // Given
        service.answer(
                        "GET /parked-events?limit=500&reason=unknown-type",
                        page("/parked-events?after=0-9", summary("0-9")))
                .answer("GET /parked-events?after=0-9", page("", summary("0-10"), summary("3-2")));
        for (String id : new String[] {"0-9", "0-10", "3-2"}) {
            service.answer(redrives(id), 201, redriven(id, false, "[]"));
        }

        // When
        CommandRun run =
                parked("apply", "--all-matching", "--reason", "unknown-type", "--because", "known now", "--yes");

        // Then
        assertThat(service.changes())
                .extracting(Asked::request)
                .containsExactly(redrives("0-9"), redrives("0-10"), redrives("3-2"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_dry_run_only_tries_each_and_needs_neither_reason_nor_confirmation() {
        // Given
        service.answer("GET /parked-events?limit=500", page("", summary("0-71"), summary("0-72")))
                .answer(redrives("0-71"), redriven("0-71", true, "[]"))
                .answer(redrives("0-72"), 409, notApplicable("0-72"));

        // When
        CommandRun run = parked("apply", "--all-matching", "--dry-run");

        // Then
        assertThat(service.changes()).hasSize(2).extracting(Asked::body).containsOnly("{\"dryRun\":true}");
        assertThat(run.out().lines()).endsWith("1 would be applied, 1 refused.");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void where_nothing_matches_nothing_is_asked_for() {
        // Given
        service.answer("GET /parked-events?limit=500&partition=3", page(""));

        // When
        CommandRun run = parked("apply", "--all-matching", "--partition", "3", "--because", "known now");

        // Then
        assertThat(run.out()).isEqualToIgnoringNewLines("0 applied, 0 refused.");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(service.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'y\n', 0, 2", "'n\n', 1, 0", "'', 2, 0"})
    void a_person_is_asked_first_and_a_no_changes_nothing(String input, int exitCode, int changes) {
        // Given
        service.answer(redrives("0-71"), 201, redriven("0-71", false, "[]"))
                .answer(redrives("0-72"), 201, redriven("0-72", false, "[]"));

        // When
        CommandRun run = typing(input, "apply", "0-71", "0-72", "--because", "known now");

        // Then
        assertThat(run.err()).contains("Apply 2 parked events?");
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(service.changes()).hasSize(changes);
    }

    @Test
    void an_order_that_cannot_be_used_is_not_repeated() {
        // Given
        service.answer(
                redrives("0-71"),
                400,
                Documents.problem("invalid-parameter", 400, "A parameter cannot be used", "reason is blank", "0-71"));

        // When
        CommandRun run = parked("apply", "0-71", "0-72", "--because", " ", "--yes");

        // Then
        assertThat(service.changes()).hasSize(1);
        assertThat(run.err()).contains("reason is blank");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void what_is_not_answered_is_not_followed_by_more() {
        // Given
        service.close();

        // When
        CommandRun run = parked("apply", "0-71", "0-72", "--because", "known now", "--yes");

        // Then
        assertThat(run.err()).containsOnlyOnce("nothing answers at");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apply",
                "apply --because x",
                "apply 0-71",
                "apply --all-matching",
                "apply --reason unknown-type --because x",
                "apply 0-71 --all-matching --because x"
            })
    void it_is_said_which_and_why(String command) {
        // When
        CommandRun run = parked(command.split(" "));

        // Then
        assertThat(run.err()).contains("Usage: entente parked apply");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(service.changes()).isEmpty();
    }

    private static String redrives(String id) {
        return "POST /parked-events/" + id + "/redrives";
    }
}
