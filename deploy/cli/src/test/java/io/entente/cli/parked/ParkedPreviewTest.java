package io.entente.cli.parked;

import static io.entente.cli.parked.Documents.notApplicable;
import static io.entente.cli.parked.Documents.redriven;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import io.entente.cli.operator.StandInQueryService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParkedPreviewTest extends ParkedTest {

    private static final String REDRIVES = "POST /parked-events/0-71/redrives";

    @Test
    void it_says_which_rows_would_change() {
        // Given
        service.answer(REDRIVES, redriven("0-71", true, Documents.CHANGES));

        // When
        CommandRun run = parked("preview", "0-71");

        // Then
        assertThat(run.out().lines())
                .containsExactly(
                        "0-71  would be applied to stream fr-idf~vn-hn in generations 1, 2: 40 rows inserted, 1 changed,"
                                + " 1 deleted",
                        "table      inserted  changed  deleted",
                        "encounter         0        1        0",
                        "timeline         40        0        1",
                        "  encounter  org-hanoi: encounters 3 → 4, last null → 2019",
                        "  timeline  t-1: inserted {\"year\":2019,\"text\":\"" + "x".repeat(59) + "…",
                        "  timeline  t-2: deleted {\"year\":2018}",
                        "  timeline  cut: only the first 2 rows are shown",
                        "Apply it: entente parked apply 0-71 --because REASON");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void nothing_but_a_dry_run_is_asked_for() {
        // Given
        service.answer(REDRIVES, redriven("0-71", true, "[]"));

        // When
        CommandRun run = parked("preview", "0-71", "--json");

        // Then
        assertThat(service.changes())
                .extracting(StandInQueryService.Asked::body)
                .containsExactly("{\"dryRun\":true}");
        assertThat(run.out()).isEqualToIgnoringNewLines(redriven("0-71", true, "[]"));
    }

    @Test
    void what_cannot_be_applied_is_refused_with_the_reason_of_today() {
        // Given
        service.answer(REDRIVES, 409, notApplicable("0-71"));

        // When
        CommandRun people = parked("preview", "0-71");
        CommandRun programs = parked("preview", "0-71", "--json");

        // Then
        assertThat(people.err()).contains("unknown-type in generation 1", "entente parked discard");
        assertThat(people.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(programs.err()).isEqualToIgnoringNewLines(notApplicable("0-71"));
        assertThat(programs.exitCode()).isEqualTo(ExitCode.FAILED);
    }
}
