package io.entente.cli.refold;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import io.entente.cli.operator.StandInQueryService.Asked;
import io.entente.cli.operator.StandInTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefoldCommandTest extends StandInTest {

    private static final String TABLES = """
            [{"table":"agreement","inserted":0,"changed":1,"deleted":1,"rows":[\
            {"key":"deal","before":{"title":"by hand"},"after":{"title":"Water"}},\
            {"key":"invented","before":{"title":"x"},"after":null}],"cut":false}]""";
    private static final String LIST = "GET /streams?type=MeetingHeld&limit=1000";
    private static final String NOT_FOLDABLE = """
            {"type":"/problems/stream-not-foldable","title":"The stream cannot be folded again","status":409,\
            "detail":"unreadable in generation 1: no event type is known","instance":"/streams/b/refolds"}""";

    RefoldCommandTest() {
        super("replay");
    }

    @Test
    void a_dry_run_of_one_stream_shows_each_row_and_is_told_apart_by_its_exit_code() {
        // Given
        service.answer(refolds("fr-idf%7Evn-hn"), document("fr-idf~vn-hn", true, TABLES));

        // When
        CommandRun run = run("refold", "fr-idf~vn-hn", "--dry-run");

        // Then
        assertThat(service.changes()).extracting(Asked::body).containsExactly("{\"dryRun\":true}");
        assertThat(run.out().lines())
                .containsExactly(
                        "fr-idf~vn-hn  would change: in generation 1 0 rows inserted, 1 changed, 1 deleted",
                        "  generation 1  agreement  deal: title by hand → Water",
                        "  generation 1  agreement  invented: deleted {\"title\":\"x\"}",
                        "1 stream: 1 would change, 0 as their events say, 0 refused.",
                        "generation  table      inserted  changed  deleted",
                        "         1  agreement         0        1        1");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT);
    }

    @Test
    void an_order_says_who_and_why() {
        // Given
        service.answer(refolds("a"), 201, document("a", false, TABLES));

        // When
        CommandRun run = run("refold", "a", "--because", "a console", "--as", "ana", "--yes");

        // Then
        assertThat(service.changes()).containsExactly(new Asked(refolds("a"), "{\"reason\":\"a console\"}", "ana"));
        assertThat(run.out()).contains("a  changed: in generation 1", "1 stream: 1 changed");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void all_streams_of_a_type_are_folded_in_their_order_and_only_those_that_change_are_told() {
        // Given
        service.answer(LIST, page("/streams?type=MeetingHeld&limit=1000&after=a", "a"))
                .answer("GET /streams?type=MeetingHeld&limit=1000&after=a", page("", "b", "c"))
                .answer(refolds("a"), document("a", false, "[]"))
                .answer(refolds("b"), 201, document("b", false, TABLES))
                .answer(refolds("c"), 201, document("c", false, TABLES));

        // When
        CommandRun run = run("refold", "--type", "MeetingHeld", "--because", "read otherwise", "--yes");

        // Then
        assertThat(service.changes())
                .extracting(Asked::request)
                .containsExactly(refolds("a"), refolds("b"), refolds("c"));
        assertThat(run.out().lines())
                .containsExactly(
                        "b  changed: in generation 1 0 rows inserted, 1 changed, 1 deleted",
                        "c  changed: in generation 1 0 rows inserted, 1 changed, 1 deleted",
                        "3 streams: 2 changed, 1 as their events say, 0 refused.",
                        "generation  table      inserted  changed  deleted",
                        "         1  agreement         0        2        2");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_run_that_was_cut_goes_on_behind_the_last_stream() {
        // Given
        service.answer(LIST + "&after=fr%20a", page("", "z")).answer(refolds("z"), document("z", true, "[]"));

        // When
        CommandRun run = run("refold", "--type", "MeetingHeld", "--resume-after", "fr a", "--dry-run");

        // Then
        assertThat(run.out()).isEqualToIgnoringNewLines("1 stream: 0 would change, 1 as their events say, 0 refused.");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_refused_stream_does_not_keep_back_those_after_it() {
        // Given
        service.answer(LIST, page("", "b", "c"))
                .answer(refolds("b"), 409, NOT_FOLDABLE)
                .answer(refolds("c"), document("c", true, TABLES));

        // When
        CommandRun people = run("refold", "--type", "MeetingHeld", "--dry-run");
        CommandRun programs = run("refold", "--type", "MeetingHeld", "--dry-run", "--json");

        // Then
        assertThat(people.err()).startsWith("b  refused: ").contains("unreadable in generation 1");
        assertThat(people.out()).contains("2 streams: 1 would change, 0 as their events say, 1 refused.");
        assertThat(people.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(programs.out()).isEqualToIgnoringNewLines(document("c", true, TABLES));
        assertThat(programs.err()).isEqualToIgnoringNewLines(NOT_FOLDABLE);
        assertThat(programs.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void advice_stands_in_a_line_of_its_own_and_speaks_of_streams() {
        // Given
        service.answer(LIST, page("", "b", "gone"))
                .answer(refolds("b"), 409, NOT_FOLDABLE)
                .answer(refolds("gone"), 404, """
                        {"type":"/problems/not-found","title":"There is no such resource","status":404,\
                        "detail":"there is no stream \\u001b[2Jgone\\n","instance":"/streams/gone/refolds"}""");

        // When
        CommandRun run = run("refold", "--type", "MeetingHeld", "--dry-run");

        // Then
        assertThat(run.err().lines().toList()).hasSize(4).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith("b  refused: ");
            assertThat(lines.get(1)).startsWith("  Correct what it names").contains("fold the stream again");
            assertThat(lines.get(2))
                    .isEqualTo("gone  refused: There is no such resource: there is no stream ?[2Jgone?");
            assertThat(lines.get(3)).startsWith("  Check the id of the stream: entente replay refold");
        });
    }

    @Test
    void what_is_refused_a_hundred_times_is_told_a_few_times_and_counted() {
        // Given
        String[] streams = new String[100];
        for (int i = 0; i < streams.length; i++) {
            streams[i] = "s" + i;
            service.answer(refolds(streams[i]), 409, NOT_FOLDABLE);
        }
        service.answer(LIST, page("", streams));

        // When
        CommandRun run = run("refold", "--type", "MeetingHeld", "--because", "x", "--yes");

        // Then
        assertThat(run.err().lines().filter(line -> line.contains("  refused: ")))
                .hasSize(20);
        assertThat(run.err()).containsOnlyOnce("only counted from here on");
        assertThat(run.out()).contains("100 streams: 0 changed, 0 as their events say, 100 refused.");
    }

    @Test
    void where_no_stream_holds_the_type_nothing_is_asked_for() {
        // Given
        service.answer(LIST, page(""));

        // When
        CommandRun run = run("refold", "--type", "MeetingHeld", "--because", "x");

        // Then
        assertThat(run.out()).isEqualToIgnoringNewLines("0 streams: 0 changed, 0 as their events say, 0 refused.");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(service.changes()).isEmpty();
    }

    @Test
    void a_type_that_there_is_not_is_a_command_line_that_cannot_be_used() {
        // Given
        service.answer("GET /streams?type=MeetingHold&limit=1000", 400, """
                {"type":"/problems/invalid-parameter","title":"A parameter cannot be used","status":400,\
                "detail":"type must be one of MeetingHeld","instance":"/streams"}""");

        // When
        CommandRun run = run("refold", "--type", "MeetingHold", "--dry-run");

        // Then
        assertThat(run.err()).contains("type must be one of MeetingHeld");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(service.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'y\n', 0, 2", "'n\n', 1, 0", "'', 2, 0"})
    void a_person_is_asked_first_and_a_no_changes_nothing(String input, int exitCode, int changes) {
        // Given
        service.answer(LIST, page("", "a", "b"))
                .answer(refolds("a"), document("a", false, "[]"))
                .answer(refolds("b"), document("b", false, "[]"));

        // When
        CommandRun run = typing(input, "refold", "--type", "MeetingHeld", "--because", "x");

        // Then
        assertThat(run.err()).contains("Fold 2 streams again?");
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(service.changes()).hasSize(changes);
    }

    @Test
    void where_no_answer_comes_any_more_it_is_said_where_to_go_on() {
        // Given
        service.answer(LIST, page("", "a", "b", "c"))
                .answer(refolds("a"), document("a", false, "[]"))
                .silent(refolds("b"));

        // When
        CommandRun run = run("refold", "--type", "MeetingHeld", "--because", "x", "--yes");

        // Then
        assertThat(run.err()).contains("Go on with: --resume-after 'a'", "nothing answers at");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(service.changes()).extracting(Asked::request).doesNotContain(refolds("c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refold",
                "refold a",
                "refold --because x",
                "refold a --type MeetingHeld --because x",
                "refold --resume-after a --because x"
            })
    void it_is_said_which_and_why(String command) {
        // When
        CommandRun run = run(command.split(" "));

        // Then
        assertThat(run.err()).contains("Usage: entente replay refold");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(service.changes()).isEmpty();
    }

    private static String refolds(String stream) {
        return "POST /streams/" + stream + "/refolds";
    }

    private static String document(String stream, boolean dryRun, String tables) {
        return """
                {"streamId":"%s","dryRun":%s,"generations":[{"generation":1,"tables":%s},{"generation":2,"tables":[]}]}""".formatted(stream, dryRun, tables);
    }

    private static String page(String next, String... streams) {
        var items = new StringBuilder();
        for (String stream : streams) {
            items.append(items.isEmpty() ? "" : ",").append("{\"streamId\":\"" + stream + "\"}");
        }
        return "{\"items\":[" + items + "],\"self\":\"/streams\"" + (next.isEmpty() ? "" : ",\"next\":\"" + next + "\"")
                + "}";
    }
}
