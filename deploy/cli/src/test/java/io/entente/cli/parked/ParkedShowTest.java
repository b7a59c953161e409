package io.entente.cli.parked;

import static io.entente.cli.parked.Documents.details;
import static io.entente.cli.parked.Documents.discarded;
import static io.entente.cli.parked.Documents.summary;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import io.entente.cli.Main;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParkedShowTest extends ParkedTest {

    private static final byte[] NO_TEXT = {
        '{', (byte) 0xff, 0, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', '}'
    };

    @ParameterizedTest
    @ValueSource(strings = {"show", "inspect"})
    void all_that_is_kept_of_it_is_shown(String command) {
        // Given
        service.answer(
                "GET /parked-events/0-71",
                details(
                        discarded("0-71"),
                        value("{\n\t\"a\": \"Hà Nội\"}".getBytes(StandardCharsets.UTF_8)),
                        ",\"stack\":\"java.lang.Error: x\\n\\tat io.entente\",\"announcedAt\":\"2026-11-22T09:00:01Z\""));

        // When
        CommandRun run = parked(command, "0-71");

        // Then
        assertThat(run.out().lines())
                .containsExactly(
                        "Parked event 0-71, discarded",
                        "  reason     unknown-type",
                        "  detail     no event type io.entente.MeetingHeld.v9 is known",
                        "  event      urn:entente:import held-0-71",
                        "  stream     fr-idf~vn-hn",
                        "  record     cooperation-events:0:71 of 2026-11-22T08:59:00Z",
                        "  parked     2026-11-22T09:00:00Z in generation 1",
                        "  announced  2026-11-22T09:00:01Z",
                        "  discarded  2026-11-24T09:00:00Z by ana: sent again",
                        "Key, 12 B",
                        "  fr-idf~vn-hn",
                        "Header twice, 1 B",
                        "  1",
                        "Header twice: none",
                        "Value, 20 B",
                        "  {",
                        "      \"a\": \"Hà Nội\"}",
                        "Stack",
                        "  java.lang.Error: x",
                        "      at io.entente");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void bytes_that_are_no_text_are_shown_as_figures() {
        // Given
        service.answer("GET /parked-events/0-71?generation=2", details(summary("0-71"), value(NO_TEXT), ""));

        // When
        CommandRun run = parked("show", "0-71", "--generation", "2");

        // Then
        assertThat(run.out().lines())
                .contains("Parked event 0-71, unresolved", "  announced  not yet")
                .endsWith(
                        "Value, 17 B",
                        "  00000000  7b ff 00 61 62 63 64 65 66 67 68 69 6a 6b 6c 6d  |{..abcdefghijklm|",
                        "  00000010  7d                                               |}|");
    }

    @Test
    void a_text_that_would_command_the_terminal_is_shown_as_figures() {
        // Given
        service.answer(
                "GET /parked-events/0-71",
                details(
                        summary("0-71").replace("no event type", "no\u009bevent\\u001btype"),
                        value(new byte[] {'a', 0x1b, '[', '2', 'J'}),
                        ""));

        // When
        CommandRun run = parked("show", "0-71");

        // Then
        assertThat(run.out().lines())
                .contains("  detail     no?event?type io.entente.MeetingHeld.v9 is known")
                .endsWith("  00000000  61 1b 5b 32 4a                                   |a.[2J|");
    }

    @Test
    void what_the_record_does_not_have_is_said() {
        // Given
        String bare = summary("0-71").replaceAll("\"(source|id|streamId)\":\"[^\"]*\",", "");
        service.answer("GET /parked-events/0-71", details(bare, "", ""));

        // When
        CommandRun run = parked("show", "0-71");

        // Then
        assertThat(run.out().lines())
                .contains("  event      the record does not tell", "  stream     the record does not tell")
                .endsWith("Value: none");
    }

    @Test
    void programs_read_it_as_it_is() {
        // Given
        String document = details(summary("0-71"), value(NO_TEXT), "");
        service.answer("GET /parked-events/0-71", document);

        // When
        CommandRun run = parked("show", "0-71", "--json");

        // Then
        assertThat(run.out()).isEqualToIgnoringNewLines(document);
    }

    @Test
    void what_is_not_there_is_refused_with_the_way_out() {
        // Given
        service.answer(
                "GET /parked-events/0-71",
                404,
                Documents.problem(
                        "not-found", 404, "There is no such resource", "There is no parked event 0-71", "0-71"));

        // When
        CommandRun run = parked("show", "0-71");

        // Then
        assertThat(run.err()).contains("There is no parked event 0-71", "entente parked list");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void standard_output_gets_the_bytes_of_the_value_and_nothing_else() throws Exception {
        // Given
        service.answer("GET /parked-events/0-71", details(summary("0-71"), value(NO_TEXT), ""));
        Path piped = root.resolve("value.bin");

        // When
        int exitCode = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dentente.root=" + System.getProperty("entente.root"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "parked",
                        "show",
                        "0-71",
                        "--raw",
                        "--query",
                        service.url())
                .redirectOutput(piped.toFile())
                .redirectError(root.resolve("errors").toFile())
                .start()
                .waitFor();

        // Then
        assertThat(exitCode).isEqualTo(ExitCode.OK);
        assertThat(piped).hasBinaryContent(NO_TEXT);
    }

    private static String value(byte[] bytes) {
        return "\"value\":{\"base64\":\"" + Base64.getEncoder().encodeToString(bytes) + "\"},";
    }
}
