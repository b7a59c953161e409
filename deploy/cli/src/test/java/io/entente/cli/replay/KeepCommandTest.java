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
class KeepCommandTest extends ReplayTest {

    @Test
    void a_place_of_the_log_is_kept_by_an_instant() {
        // Given
        service.answer(
                "POST /rebuilds", 201, rebuild("loading").with("name", "june").json());

        // When
        CommandRun run = replay("keep", "june", "--at", "2026-06-01T00:00:00Z");

        // Then
        assertThat(run.out().lines())
                .containsExactly(
                        "Rebuild 7 builds generation 3, to be kept as june.",
                        "Watch it: entente replay status 7 --follow");
        assertThat(service.changes())
                .extracting(StandInQueryService.Asked::body)
                .containsExactly("{\"keep\":{\"name\":\"june\",\"instant\":\"2026-06-01T00:00:00Z\"}}");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_place_of_the_log_is_kept_by_a_token_and_it_is_said_how_to_read_it() {
        // Given
        service.answer(
                        "POST /rebuilds",
                        201,
                        rebuild("loading").with("name", "june").json())
                .answer("GET /rebuilds/7", rebuild("kept").with("name", "june").json());

        // When
        CommandRun run = replay("keep", "june", "--token", "v1.MDo0MQ", "--lag-max", "5s", "--follow");

        // Then
        assertThat(service.changes())
                .extracting(StandInQueryService.Asked::body)
                .containsExactly("{\"keep\":{\"name\":\"june\",\"token\":\"v1.MDo0MQ\"},\"lagMax\":\"PT5S\"}");
        assertThat(run.out())
                .startsWith("Rebuild 7 of generation 3, to be read as june: kept")
                .contains("Read it: add generation=june to any read. Give it up: entente replay retire june");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void exactly_one_place_is_named() {
        // When
        CommandRun none = replay("keep", "june");
        CommandRun both = replay("keep", "june", "--token", "v1.", "--at", "2026-06-01T00:00:00Z");
        CommandRun noInstant = replay("keep", "june", "--at", "June");

        // Then
        assertThat(none.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(both.err()).contains("mutually exclusive");
        assertThat(noInstant.err()).contains("June");
        assertThat(service.changes()).isEmpty();
    }

    @Test
    void one_that_is_kept_is_retired_by_its_name() {
        // Given
        service.answer("GET /generations", """
                        {"items":[{"generation":2,"state":"serving","ofThisService":true,"createdAt":"2026-11-25T09:00:00Z",
                        "bytes":1,"partitions":[]},{"generation":5,"state":"kept","name":"june","ofThisService":true,
                        "createdAt":"2026-11-25T09:00:00Z","bytes":1,"partitions":[]}]}""").answer("DELETE /generations/5", 204, "");

        // When
        CommandRun retired = replay("retire", "june", "--yes");
        CommandRun unknown = replay("retire", "july", "--yes");

        // Then
        assertThat(retired.out()).isEqualToIgnoringNewLines("Generation 5 is retired.");
        assertThat(unknown.err()).contains("no generation is called july");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(service.changes())
                .extracting(StandInQueryService.Asked::request)
                .containsExactly("DELETE /generations/5");
    }
}
