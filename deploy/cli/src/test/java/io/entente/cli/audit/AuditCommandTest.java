package io.entente.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import io.entente.cli.operator.StandInQueryService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditCommandTest {

    private static final String MISSING = "{\"kind\": \"missing\", \"partition\": 1, \"offset\": 1207,"
            + " \"source\": \"urn:city\", \"id\": \"meeting-7\", \"stream\": \"fr-idf~vn-hn\", \"detail\": \"it is not"
            + " applied, not parked, and no duplicate\", \"fate\": \"/events/urn%3Acity/meeting-7\"}";
    private static final String COUNTER = "{\"kind\": \"counter\", \"partition\": 1, \"detail\": \"applied: the"
            + " checkpoint says 1991, counted were 1990\"}";

    @TempDir
    Path root;

    private StandInQueryService service;

    @BeforeEach
    void start() throws IOException {
        service = new StandInQueryService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void one_that_does_not_know_the_end_of_the_log_yet_says_no_figures() {
        // Given
        service.answer("POST /audits", 201, AuditDocuments.begun())
                .answer("GET /audits/5", AuditDocuments.begun())
                .answer(
                        "GET /audits/5",
                        new AuditDocuments().partition(0, 2000, 0).done());

        // When
        CommandRun run = audit();

        // Then
        assertThat(run.err().lines()).containsExactly("audit 5: running", "audit 5: done, 4,000 of 4,000 offsets");
    }

    @Test
    void what_became_of_the_records_is_shown_by_partition() {
        // Given
        String done =
                new AuditDocuments().partition(0, 2000, 0).partition(1, 1900, 0).done();
        service.answer("POST /audits", 201, AuditDocuments.running(0))
                .answer("GET /audits/5", AuditDocuments.running(1500))
                .answer("GET /audits/5", done);

        // When
        CommandRun run = audit("--as", "ana@city.example");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out().lines())
                .containsExactly(
                        "Audit 5 of generation 2: reconciled",
                        "PARTITION  FROM    TO  ACCEPTED  IN LOG  APPLIED  DUPLICATES  PARKED  DIFFERENCES",
                        "        0     0  2003     2,000   2,000    1,990           7       3            0",
                        "        1     0  2003     1,900   2,000    1,990           7       3            0",
                        "partition 0: 3 offsets hold no record",
                        "partition 0: 2 of the parked ones are discarded",
                        "partition 0: 1 of the applied ones were parked first",
                        "partition 1: 100 records were not written by the ingest service",
                        "partition 1: 3 offsets hold no record",
                        "partition 1: 2 of the parked ones are discarded",
                        "partition 1: 1 of the applied ones were parked first");
        assertThat(run.err().lines())
                .containsExactly("audit 5: running, 1,500 of 4,000 offsets", "audit 5: done, 4,000 of 4,000 offsets");
        assertThat(service.changes())
                .containsExactly(new StandInQueryService.Asked("POST /audits", "{}", "ana@city.example"));
    }

    @Test
    void ids_of_two_events_are_named_with_both_places_and_are_no_difference() {
        // Given
        service.answer("POST /audits", 201, AuditDocuments.running(0))
                .answer(
                        "GET /audits/5",
                        new AuditDocuments()
                                .partition(0, 2000, 0)
                                .reused("parked", "m-1", "fr-idf~vn-hn")
                                .reused("applied", "m-2", "la-vt~vn-hn")
                                .done());

        // When
        CommandRun run = audit();

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out().lines())
                .endsWith(
                        "id-reused m-1 of urn:city: one event at 0@3 in fr-idf~vn-hn, another at 1@1207 in fr-idf~vn-hn, which is parked",
                        "id-reused m-2 of urn:city: one event at 0@3 in fr-idf~vn-hn, another at 1@1207 in la-vt~vn-hn, which counts as well");
    }

    @Test
    void differences_are_named_by_place_and_event_and_counted_beyond_those_that_are_kept() {
        // Given
        service.answer("POST /audits", 201, AuditDocuments.running(0))
                .answer(
                        "GET /audits/5",
                        new AuditDocuments()
                                .partition(0, 2000, 0)
                                .partition(1, 2000, 25, MISSING, COUNTER)
                                .done());

        // When
        CommandRun run = audit("--generation", "2");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT);
        assertThat(run.out().lines())
                .startsWith("Audit 5 of generation 2: 25 differences")
                .endsWith(
                        "missing 1@1207 meeting-7 of urn:city in fr-idf~vn-hn: it is not applied, not parked, and no duplicate",
                        "counter partition 1: applied: the checkpoint says 1991, counted were 1990",
                        "and 23 more in partition 1",
                        "What each kind means and what to do: runbook, Audit.");
        assertThat(service.changes())
                .extracting(StandInQueryService.Asked::body)
                .containsExactly("{\"generation\":2}");
    }

    @Test
    void what_the_log_no_longer_holds_is_said() {
        // Given
        service.answer(
                "POST /audits",
                201,
                new AuditDocuments().partition(0, 2000, 40, 0).done());

        // When
        CommandRun run = audit();

        // Then
        assertThat(run.out().lines())
                .contains("partition 0: 40 offsets are no longer in the log; their rows are counted and could not be"
                        + " compared");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void one_that_fails_says_why() {
        // Given
        service.answer("POST /audits", 201, AuditDocuments.running(0))
                .answer("GET /audits/5", AuditDocuments.failed("the log cannot be reached"));

        // When
        CommandRun run = audit();

        // Then
        assertThat(run.out().lines())
                .containsExactly("Audit 5 of generation 2: failed", "  failure: the log cannot be reached");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void the_last_one_is_waited_for_without_a_new_one() {
        // Given
        String done = new AuditDocuments().partition(0, 2000, 1, COUNTER).done();
        service.answer("GET /audits", "{\"items\": [" + AuditDocuments.running(7) + "]}")
                .answer("GET /audits/5", done);

        // When
        CommandRun run = audit("--last");

        // Then
        assertThat(run.out()).startsWith("Audit 5 of generation 2: 1 difference\n");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT);
        assertThat(service.changes()).isEmpty();
    }

    @Test
    void a_last_one_that_is_not_there_is_no_success() {
        // Given
        service.answer("GET /audits", "{\"items\": []}");

        // When
        CommandRun run = audit("--last");

        // Then
        assertThat(run.err()).contains("no audit is kept; begin one: entente audit");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void programs_read_the_document_of_the_api_and_nothing_else() {
        // Given
        String done = new AuditDocuments().partition(0, 2000, 1, MISSING).done();
        service.answer("POST /audits", 201, AuditDocuments.running(0)).answer("GET /audits/5", done);

        // When
        CommandRun run = audit("--json");

        // Then
        assertThat(run.out()).isEqualToIgnoringWhitespace(done);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT);
    }

    @Test
    void a_second_one_is_refused_with_the_way_out() {
        // Given
        service.answer(
                "POST /audits",
                409,
                "{\"type\": \"/problems/audit-under-way\", \"title\": \"An audit is under way\", \"status\": 409,"
                        + " \"detail\": \"an audit is under way: let it end first\"}");

        // When
        CommandRun run = audit();

        // Then
        assertThat(run.err())
                .contains("error an audit is under way: let it end first", "Wait for it: entente audit --last");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void a_new_one_and_the_last_one_are_not_asked_for_at_once() {
        // When
        CommandRun run = audit("--last", "--generation", "2");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(service.changes()).isEmpty();
    }

    private CommandRun audit(String... arguments) {
        return CommandRun.in(
                root,
                Stream.of(Stream.of("audit"), Stream.of(arguments), Stream.of("--query", service.url()))
                        .flatMap(part -> part)
                        .toArray(String[]::new));
    }
}
