package io.entente.cli.parked;

import static io.entente.cli.parked.Documents.discarded;
import static io.entente.cli.parked.Documents.page;
import static io.entente.cli.parked.Documents.summary;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParkedListTest extends ParkedTest {

    @Test
    void parked_events_are_listed_with_what_they_are_and_what_was_done_about_them() {
        // Given
        service.answer("GET /parked-events?limit=100&resolution=any", page("", summary("0-71"), discarded("3-1207")));

        // When
        CommandRun run = parked("list", "--resolution", "any");

        // Then
        assertThat(run.out().lines())
                .containsExactly(
                        "id      parked                reason        event                           stream"
                                + "        resolution  detail",
                        "0-71    2026-11-22T09:00:00Z  unknown-type  urn:entente:import held-0-71    fr-idf~vn-hn"
                                + "              no event type io.entente.MeetingHeld.v9 is known",
                        "3-1207  2026-11-22T09:00:00Z  unknown-type  urn:entente:import held-3-1207  fr-idf~vn-hn"
                                + "  discarded   no event type io.entente.MeetingHeld.v9 is known");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void what_is_asked_for_is_asked_of_the_service() {
        // Given
        service.answer(
                "GET /parked-events?generation=2&limit=7&partition=3&reason=unknown-type&stream=a%26b", page(""));

        // When
        CommandRun run = parked(
                "list",
                "--reason",
                "unknown-type",
                "--stream",
                "a&b",
                "--partition",
                "3",
                "--generation",
                "2",
                "--limit",
                "7");

        // Then
        assertThat(run.out()).isEqualToIgnoringNewLines("Nothing is parked that matches.");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void the_pages_are_read_to_the_end_and_are_one_document_for_programs() {
        // Given
        service.answer("GET /parked-events?limit=100", page("/parked-events?after=0-71&limit=1", summary("0-71")))
                .answer("GET /parked-events?after=0-71&limit=1", page("", summary("0-72")));

        // When
        CommandRun people = parked("list");
        CommandRun programs = parked("list", "--json");

        // Then
        assertThat(people.out()).contains("0-71", "0-72");
        assertThat(people.err()).isEmpty();
        assertThat(programs.out())
                .isEqualToIgnoringNewLines("{\"items\":[" + summary("0-71") + "," + summary("0-72") + "]}");
    }

    @Test
    void a_list_that_is_cut_says_so() {
        // Given
        String next = "/parked-events?after=0-71&limit=1";
        service.answer("GET /parked-events?limit=1", page(next, summary("0-71")));

        // When
        CommandRun people = parked("list", "--limit", "1");
        CommandRun programs = parked("list", "--limit", "1", "--json");

        // Then
        assertThat(people.err()).contains("more than these 1", "--limit");
        assertThat(programs.out())
                .isEqualToIgnoringNewLines("{\"items\":[" + summary("0-71") + "],\"next\":\"" + next + "\"}");
    }

    @Test
    void a_reason_that_there_is_not_is_a_command_line_that_cannot_be_used() {
        // Given
        service.answer(
                "GET /parked-events?limit=100&reason=odd",
                400,
                Documents.problem(
                        "invalid-parameter", 400, "A parameter cannot be used", "reason: one of those", "0-71"));

        // When
        CommandRun run = parked("list", "--reason", "odd");

        // Then
        assertThat(run.err()).contains("A parameter cannot be used: reason: one of those");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }
}
