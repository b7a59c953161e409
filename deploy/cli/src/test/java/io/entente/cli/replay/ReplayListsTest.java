package io.entente.cli.replay;

import static io.entente.cli.replay.Documents.rebuild;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplayListsTest extends ReplayTest {

    @Test
    void rebuilds_are_listed_with_what_they_have_shown() {
        // Given
        service.answer(
                "GET /rebuilds",
                Documents.list(
                        rebuild("folding").with("paused", true),
                        rebuild("promoted").equal()));

        // When
        CommandRun run = replay("list");

        // Then
        assertThat(run.out().lines())
                .containsExactly(
                        "rebuild  generation  state            cause     began                 ended                 verified",
                        "      7           3  folding, paused  operator  2026-11-25T09:00:00Z",
                        "      7           3  promoted         operator  2026-11-25T09:00:00Z  2026-11-25T09:10:00Z  all rows are equal");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void an_empty_list_says_how_to_begin() {
        // Given
        service.answer("GET /rebuilds", Documents.list());

        // When
        CommandRun people = replay("list");
        CommandRun programs = replay("list", "--json");

        // Then
        assertThat(people.out()).contains("entente replay start");
        assertThat(programs.out()).isEqualToIgnoringNewLines("{\"items\":[]}");
    }

    @Test
    void generations_are_listed_with_size_gap_and_totals() {
        // Given
        service.answer("GET /generations", Documents.generations());

        // When
        CommandRun run = replay("generations");

        // Then
        assertThat(run.out().lines())
                .containsExactly(
                        "generation  state    projections    size  records  gap  applied  duplicates  parked",
                        "         2  serving  others       1.5 GB    2,100    0    2,070           7       3",
                        "         3  standby  present      1.5 GB    2,080   20    2,070           7       3");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void programs_read_the_generations_as_they_are() {
        // Given
        service.answer("GET /generations", Documents.generations());

        // When
        CommandRun run = replay("generations", "--json");

        // Then
        assertThat(run.out()).isEqualToIgnoringNewLines(Documents.generations());
    }

    @Test
    void the_history_says_who_did_what_and_why() {
        // Given
        String history = """
                {"items":[{"at":"2026-11-25T09:11:00Z","who":"ana","action":"rolled-back","generation":2,"reason":"wrong"},\
                {"at":"2026-11-25T09:10:00Z","who":"service","action":"promoted","generation":3,"rebuild":7}]}""";
        service.answer("GET /operations", history);

        // When
        CommandRun people = replay("history");
        CommandRun programs = replay("history", "--json");

        // Then
        assertThat(people.out().lines())
                .containsExactly(
                        "when                  who      what         generation  rebuild  reason",
                        "2026-11-25T09:11:00Z  ana      rolled-back           2           wrong",
                        "2026-11-25T09:10:00Z  service  promoted              3        7");
        assertThat(programs.out()).isEqualToIgnoringNewLines(history);
    }
}
