package io.entente.cli.replay;

import static io.entente.cli.replay.Documents.rebuild;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import io.entente.cli.operator.OperatorName;
import io.entente.cli.operator.StandInQueryService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StartCommandTest extends ReplayTest {

    private static final String UNDER_WAY =
            Documents.problem("rebuild-under-way", 409, "A rebuild is under way", "a rebuild is under way: let it end");

    @Test
    void a_rebuild_is_begun_and_it_is_said_how_to_watch_it() {
        // Given
        service.answer("POST /rebuilds", 201, rebuild("loading").json());

        // When
        CommandRun run = replay("start", "--as", "ana@city.example");

        // Then
        assertThat(run.out().lines())
                .containsExactly(
                        "Rebuild 7 builds generation 3 beside the serving one.",
                        "Watch it: entente replay status 7 --follow");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(service.changes())
                .containsExactly(new StandInQueryService.Asked(
                        "POST /rebuilds", "{\"promotion\":\"by-operator\"}", "ana@city.example"));
    }

    @Test
    void who_promotes_and_how_far_readers_may_lag_is_passed_on() {
        // Given
        service.answer("POST /rebuilds", 201, rebuild("loading").json());

        // When
        replay("start", "--promote-when-as-expected", "--lag-max", "90s");

        // Then
        assertThat(service.changes())
                .extracting(StandInQueryService.Asked::body)
                .containsExactly("{\"promotion\":\"when-as-expected\",\"lagMax\":\"PT1M30S\"}");
    }

    @Test
    void who_does_not_say_who_they_are_is_written_down_with_the_user_name() {
        // Given
        service.answer("POST /rebuilds", 201, rebuild("loading").json());

        // When
        replay("start");

        // Then
        String user =
                OperatorName.near(System.getProperty("user.name")).orElseThrow().text();
        assertThat(service.changes()).extracting(StandInQueryService.Asked::who).containsExactly(user);
    }

    @Test
    void a_second_one_is_refused_with_the_way_out() {
        // Given
        service.answer("POST /rebuilds", 409, UNDER_WAY);

        // When
        CommandRun run = replay("start");

        // Then
        assertThat(run.err()).contains("error a rebuild is under way: let it end", "entente replay status");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void programs_read_the_documents_of_the_api() {
        // Given
        service.answer("POST /rebuilds", 201, rebuild("loading").json()).answer("POST /rebuilds", 409, UNDER_WAY);

        // When
        CommandRun begun = replay("start", "--json");
        CommandRun refused = replay("start", "--json");

        // Then
        assertThat(begun.out()).isEqualToIgnoringNewLines(rebuild("loading").json());
        assertThat(refused.err()).isEqualToIgnoringNewLines(UNDER_WAY);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void a_rebuild_that_is_followed_is_shown_until_it_needs_a_decision() {
        // Given
        service.answer("POST /rebuilds", 201, rebuild("loading").json())
                .answer("GET /rebuilds/7", rebuild("folding").json())
                .answer("GET /rebuilds/7", rebuild("verified").different(false).json());

        // When
        CommandRun run = replay("start", "--follow");

        // Then
        assertThat(run.err().lines())
                .containsExactly(
                        "Rebuild 7 builds generation 3 beside the serving one.",
                        "rebuild 7: folding 412,000 of 1,000,000 events, 38,000/s, 0:00:15 left",
                        "rebuild 7: verified");
        assertThat(run.out()).startsWith("Rebuild 7 of generation 3: verified");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT);
    }

    @Test
    void what_cannot_be_sent_is_told_before_anything_is_asked() {
        // When
        CommandRun lag = replay("start", "--lag-max", "soon");
        CommandRun name = replay("start", "--as", "Zoë");

        // Then
        assertThat(lag.err()).contains("'soon' is no duration such as 10s");
        assertThat(name.err()).contains("'Zoë' is no name");
        assertThat(lag.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(name.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(service.changes()).isEmpty();
    }
}
