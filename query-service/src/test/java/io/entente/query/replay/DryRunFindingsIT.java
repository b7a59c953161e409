package io.entente.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogPosition;
import io.entente.query.Log;
import io.entente.query.Reader;
import io.entente.query.projector.EventLog;
import io.entente.query.readmodel.Facts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnGenerations.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DryRunFindingsIT {

    private static final String STREAM = "fr-dry~vn-hn";

    @Inject
    DryRuns runs;

    @Inject
    Log log;

    @Inject
    EventLog eventLog;

    private String before = "";

    @BeforeEach
    void there_are_read_models() throws SQLException {
        runs.fillTheLogOnce();
        before = runs.state();
    }

    @AfterEach
    void nothing_is_left_behind() throws SQLException {
        assertThat(runs.state()).isEqualTo(before);
    }

    @Test
    void a_row_that_was_changed_by_hand_is_counted_and_shown() throws SQLException {
        // Given
        String agreement = runs.serving() + ".agreement";
        String chosen = runs.text("select min(agreement_id) from " + agreement + " where instrument_type <> 'treaty'");
        String type = runs.text("select instrument_type from " + agreement + " where agreement_id = '" + chosen + "'");
        runs.execute("update " + agreement + " set instrument_type = 'treaty' where agreement_id = '" + chosen + "'");

        // When
        DryRunReport report = runs.whole().run(() -> true);
        runs.execute(
                "update " + agreement + " set instrument_type = '" + type + "' where agreement_id = '" + chosen + "'");

        // Then
        assertThat(report.equal()).isFalse();
        assertThat(report.asExpected()).isFalse();
        assertThat(report.tables())
                .filteredOn(table -> !table.compared().isEqual())
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.compared().table()).isEqualTo("agreement");
                    assertThat(table.rows()).isEqualTo(new RowCounts(0, 1, 0));
                    assertThat(table.compared().differences()).singleElement().satisfies(difference -> assertThat(
                                    difference.columns().toString())
                            .contains("built=" + type));
                });
    }

    @Test
    void what_would_be_parked_and_is_not_today_is_named_and_what_is_parked_anyway_is_not() throws SQLException {
        // Given
        LogPosition garbage = log.append("no-stream", new byte[] {'{'});
        new Reader(ConsistencyToken.of(garbage)).json("/partnerships");
        before = runs.state();
        DryRunReport parkedAnyway = runs.whole().run(() -> true);
        String parked = "update entente.parked_event set resolution = %s, resolved_at = %s, resolved_by = %s where"
                + " partition = " + garbage.partition() + " and log_offset = " + garbage.offset()
                + " and generation = (select number from entente.generation where state = 'serving')";
        runs.execute(parked.formatted("'applied'", "now()", "'operator'"));

        // When
        DryRunReport report = runs.whole().run(() -> true);
        runs.execute(parked.formatted("null", "null", "null"));

        // Then
        assertThat(parkedAnyway.equal()).isTrue();
        assertThat(report.asExpected()).isFalse();
        assertThat(report.parked().added().count()).isOne();
        assertThat(report.parked().added().items()).singleElement().satisfies(item -> {
            assertThat(item.partition()).isEqualTo(garbage.partition());
            assertThat(item.offset()).isEqualTo(garbage.offset());
            assertThat(item.reason()).isEqualTo("not-an-event");
        });
    }

    @Test
    void what_is_parked_today_and_would_be_applied_is_named() throws SQLException {
        // Given
        String serving = runs.serving();
        runs.execute(
                "insert into entente.parked_event (generation, topic, partition, log_offset, reason, detail, headers,"
                        + " record_timestamp) select " + serving.substring(1) + ", '" + eventLog.topic()
                        + "', partition, log_offset, 'unknown-type', 'told by the test', '{}', now() from " + serving
                        + ".event order by partition, log_offset limit 1");

        // When
        DryRunReport report = runs.whole().run(() -> true);
        runs.execute("delete from entente.parked_event where detail = 'told by the test'");

        // Then
        assertThat(report.equal()).isFalse();
        assertThat(report.asExpected()).as("nothing would be worse").isTrue();
        assertThat(report.parked().removed().items())
                .singleElement()
                .extracting(ParkedRecord::reason)
                .isEqualTo("unknown-type");
    }

    @Test
    void what_the_database_refuses_is_found_as_a_rebuild_finds_it() throws SQLException {
        // Given
        append(meeting("right"));
        LogPosition position = append(json(Facts.meetingRefusedByTheStore("refused", "2019-09-14")));
        new Reader(ConsistencyToken.of(position)).json("/partnerships");
        before = runs.state();

        // When
        DryRunReport report = runs.whole().run(() -> true);

        // Then
        assertThat(before).contains(position.partition() + ":" + position.offset());
        assertThat(report.equal()).isTrue();
    }

    private LogPosition append(String event) {
        return log.append(STREAM, event.getBytes(StandardCharsets.UTF_8));
    }

    private static String meeting(String slug) {
        return json(Facts.meeting(slug, "2019-09-14"));
    }

    private static String json(CloudEvent event) {
        return new String(CloudEventCodec.encode(event), StandardCharsets.UTF_8).replace(Facts.STREAM, STREAM);
    }
}
