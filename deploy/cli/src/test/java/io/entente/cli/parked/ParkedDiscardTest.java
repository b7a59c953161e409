package io.entente.cli.parked;

import static io.entente.cli.parked.Documents.details;
import static io.entente.cli.parked.Documents.discarded;
import static io.entente.cli.parked.Documents.summary;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import io.entente.cli.operator.StandInQueryService.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParkedDiscardTest extends ParkedTest {

    private static final String DISCARDS = "POST /parked-events/0-71/discards";
    private static final String ANSWER = "{\"parkedEventId\":\"0-71\",\"reason\":\"sent again\",\"generations\":[1,2]}";

    @BeforeEach
    void unresolved() {
        service.answer("GET /parked-events/0-71", details(summary("0-71"), "", ""))
                .answer(DISCARDS, 201, ANSWER)
                .answer("GET /parked-events/0-72", details(discarded("0-72"), "", ""))
                .answer(
                        "POST /parked-events/0-72/discards",
                        409,
                        Documents.problem(
                                "parked-event-resolved", 409, "The parked event was dealt with", "by ana", "0-72"));
    }

    @Test
    void one_is_discarded_and_it_is_said_who_asked_and_why() {
        // When
        CommandRun people = parked("discard", "0-71", "--because", "sent again", "--as", "ana", "--yes");
        CommandRun programs = parked("discard", "0-71", "--because", "sent again", "--as", "ana", "--yes", "--json");

        // Then
        assertThat(service.changes())
                .hasSize(2)
                .containsOnly(new Asked(DISCARDS, "{\"reason\":\"sent again\"}", "ana"));
        assertThat(people.out()).startsWith("0-71 is discarded");
        assertThat(people.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(programs.out()).isEqualToIgnoringNewLines(ANSWER);
    }

    @ParameterizedTest
    @CsvSource({"'y\n', 0, 1", "'n\n', 1, 0", "'', 2, 0"})
    void a_person_is_told_what_it_is_and_asked(String input, int exitCode, int changes) {
        // When
        CommandRun run = typing(input, "discard", "0-71", "--because", "sent again");

        // Then
        assertThat(run.err())
                .contains("Discard 0-71 (unknown-type: no event type io.entente.MeetingHeld.v9 is known)?");
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(service.changes()).hasSize(changes);
    }

    @Test
    void a_script_discards_only_if_it_says_so() {
        // When
        CommandRun run = parked("discard", "0-71", "--because", "sent again");

        // Then
        assertThat(run.err()).contains("--yes");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(service.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0-71, nothing stands in the way, 0", "0-72, would be refused: it was discarded by ana, 1"})
    void a_dry_run_says_what_would_happen_and_changes_nothing(String id, String said, int exitCode) {
        // When
        CommandRun run = parked("discard", id, "--dry-run");

        // Then
        assertThat(run.out()).contains("Would discard " + id + " (unknown-type: ", said);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(service.changes()).isEmpty();
    }

    @Test
    void a_dry_run_is_a_document_for_programs() {
        // When
        CommandRun run = parked("discard", "0-71", "--dry-run", "--json");

        // Then
        assertThat(run.out()).startsWith("{\"dryRun\":true,\"parkedEventId\":\"0-71\",\"reason\":\"unknown-type\"");
        assertThat(service.changes()).isEmpty();
    }

    @Test
    void nobody_is_asked_about_what_was_dealt_with_before() {
        // When
        CommandRun run = parked("discard", "0-72", "--because", "sent again");

        // Then
        assertThat(run.err()).contains("The parked event was dealt with: by ana", "entente parked show");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void it_is_said_why() {
        // When
        CommandRun run = parked("discard", "0-71", "--yes");

        // Then
        assertThat(run.err()).contains("--because", "Usage: entente parked discard");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(service.changes()).isEmpty();
    }
}
